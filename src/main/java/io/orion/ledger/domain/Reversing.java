package io.orion.ledger.domain;

import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.ledger.AlreadyPosted;
import io.orion.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mirror image of an entry: its lines with the other sign, its items closed, what it had cleared open again. */
@Component
class Reversing {

    private static final String KIND_SUFFIX = "-reversal";

    private final Journal journal;
    private final OpenItems items;
    private final BalanceWatch watch;

    Reversing(Journal journal, OpenItems items, BalanceWatch watch) {
        this.journal = journal;
        this.items = items;
        this.watch = watch;
    }

    long reverse(long number, LocalDate day, String reason) {
        var entry = journal.find(number).orElseThrow(() -> new UnknownRecord("journal entry", Long.toString(number)));
        if (entry.reverses() != null) {
            throw new Refused("Entry " + number + " is a reversal itself; post what is right instead");
        }
        var head = new NewEntry(
                entry.source(), entry.kind() + KIND_SUFFIX, day, reason, entry.reference(), number, List.of());
        var clearings = items.touchedBy(number).stream()
                .map(touched -> undo(touched, head))
                .toList();
        var lines = mirrored(entry);
        long reversal = journal.add(head, lines);
        items.clear(reversal, clearings);
        watch.moved(lines);
        return reversal;
    }

    private static List<BookedLine> mirrored(JournalEntry entry) {
        return entry.lines().stream()
                .map(line -> new BookedLine(
                        line.account(),
                        line.amount().negate(),
                        line.functional().negate(),
                        line.party()))
                .toList();
    }

    private Clearing undo(Touched touched, NewEntry head) {
        var state = touched.state();
        var item = state.item();
        if (!touched.opened()) {
            return new Clearing(
                    state,
                    touched.cleared().negate(),
                    touched.clearedFunctional().negate());
        }
        if (!item.open().equals(item.original())) {
            if (journal.exists(head.source(), head.kind())) {
                throw new AlreadyPosted(head.source(), head.kind());
            }
            throw new Refused("Open item " + item.document() + " has " + item.open() + " left of " + item.original()
                    + "; reverse what settled it first");
        }
        return new Clearing(state, item.open(), state.openFunctional());
    }
}
