package io.orion.treasury.domain;

import io.orion.kernel.Fingerprint;
import io.orion.kernel.Money;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.treasury.Payable;
import io.orion.treasury.domain.Payment.Item;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders at the bank what was released, and only that: what has changed since then makes the release void. */
@Service
public class PaymentOrdering {

    static final String ORDER = "payment-order";

    private static final int LONGEST_TEXT = 140;
    private static final int HASH = 32;

    private final PaymentRuns runs;
    private final Payments payments;
    private final SupplierAccounts stored;
    private final AccountKeeping accounts;
    private final Payables payables;
    private final ExecutionDays days;
    private final RunRelease release;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    PaymentOrdering(
            PaymentRuns runs,
            Payments payments,
            SupplierAccounts stored,
            AccountKeeping accounts,
            Payables payables,
            ExecutionDays days,
            RunRelease release,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.runs = runs;
        this.payments = payments;
        this.stored = stored;
        this.accounts = accounts;
        this.payables = payables;
        this.days = days;
        this.release = release;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Orders the payments of a released run. Returns whether the release still holds; if not, nothing is paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean order(String number) {
        var run = runs.get(number);
        if (run.orderedAt != null) {
            return true; // somebody moved the token back: what is ordered stays ordered
        }
        Map<String, List<RunLine>> bySupplier =
                run.included().collect(Collectors.groupingBy(line -> line.supplier, TreeMap::new, Collectors.toList()));
        stored.lock(bySupplier.keySet());
        var known = payables.of(run.included().map(line -> line.document).toList());
        var change = change(run, known);
        if (change != null) {
            run.voidRelease(change);
            runs.save(run);
            return false;
        }
        var ordered = new ArrayList<Payment>();
        bySupplier.forEach((supplier, lines) -> ordered.add(payment(run, supplier, lines, known)));
        payments.add(ordered);
        run.executionDay = days.next();
        run.orderedAt = clock.instant();
        run.lines.forEach(line -> line.reserved = false);
        runs.save(run);
        outbox.put(new OutboundMessage(number + ":payment-order", "bank", ORDER, number));
        return true;
    }

    /** What is no longer as it was released; null when all is. */
    private @Nullable String change(PaymentRun run, Map<String, Payable> known) {
        for (var line : (Iterable<RunLine>) run.included()::iterator) {
            var obstacle = accounts.payTo(line.supplier).obstacle();
            var item = ledger.openItem(line.document).orElse(null);
            var payable = known.get(line.document);
            if (obstacle != null) {
                return "Changed after the release: " + line.supplier + " · " + obstacle;
            }
            if (payable != null && payable.blockReason() != null) {
                return "Changed after the release: " + line.document + " · " + payable.blockReason();
            }
            if (item == null || !item.open().negate().equals(line.open)) {
                return "Changed after the release: " + line.document + " has another amount open";
            }
            if (line.discount.isPositive() && !line.discount.equals(days.discount(item))) {
                return "Changed after the release: the discount on " + line.document + " has run out";
            }
        }
        return release.content(run).equals(run.releasedContent) ? null : "Changed after the release: an account";
    }

    private Payment payment(PaymentRun run, String supplier, List<RunLine> lines, Map<String, Payable> known) {
        var account = Objects.requireNonNull(accounts.payTo(supplier).account());
        var amount = Money.sum(lines.stream().map(RunLine::pay).toList(), run.currency);
        var now = clock.instant();
        var payment = new Payment(
                payments.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                run.number,
                account,
                amount,
                identity(run, account, lines),
                text(lines, known),
                account.change() != null && !payments.anyTo(account),
                now);
        lines.forEach(line -> payment.items.add(item(line)));
        return payment;
    }

    /** The same for the same run, account and items, so that the bank too can tell a repetition. */
    private static String identity(PaymentRun run, SupplierAccount account, List<RunLine> lines) {
        var items = lines.stream()
                .map(line -> line.document + "=" + line.pay())
                .sorted()
                .collect(Collectors.joining("|"));
        return "OR"
                + Fingerprint.of(run.number + "|" + account.iban() + "|" + items)
                        .substring(0, HASH);
    }

    private static String text(List<RunLine> lines, Map<String, Payable> known) {
        var text = lines.stream()
                .map(line -> Payables.reference(line.document, known.get(line.document)))
                .collect(Collectors.joining(" "));
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "+";
    }

    private Item item(RunLine line) {
        var zero = Money.zero(line.open.currency());
        if (line.discount.isZero()) {
            return new Item(line.document, line.pay(), zero, zero);
        }
        var offered = ledger.openItem(line.document)
                .map(OpenItem::discount)
                .orElseThrow(() -> new IllegalStateException(line.document + " has no discount"));
        return new Item(line.document, line.pay(), line.discount, offered.tax().abs());
    }
}
