package io.orion.ledger.persistence;

import io.orion.ledger.JournalEntry;
import io.orion.ledger.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Puts entries together from the rows of their lines. */
class EntryRows implements ResultSetExtractor<List<JournalEntry>> {

    static final String SELECT = """
            select e.id, e.source, e.kind, e.day, e.text, e.reference, e.posted_at, e.reverses,
                l.account, l.currency, l.amount_minor, l.functional_minor, l.party_kind, l.party_number
            from ledger.journal_entry e join ledger.journal_line l on l.entry_id = e.id
            where %s order by e.id, l.line_no
            """;

    private final Currency functional;

    EntryRows(Currency functional) {
        this.functional = functional;
    }

    @Override
    public List<JournalEntry> extractData(ResultSet rows) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        while (rows.next()) {
            if (entries.isEmpty() || entries.get(entries.size() - 1).number() != rows.getLong("id")) {
                entries.add(entry(rows));
            }
            entries.get(entries.size() - 1).lines().add(line(rows));
        }
        return entries;
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                row.getString("source"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getString("text"),
                row.getString("reference"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getObject("reverses", Long.class),
                new ArrayList<>());
    }

    private JournalEntry.Line line(ResultSet row) throws SQLException {
        return new JournalEntry.Line(
                row.getString("account"),
                MinorUnits.money(row.getLong("amount_minor"), row.getString("currency")),
                MinorUnits.money(row.getLong("functional_minor"), functional),
                party(row.getString("party_kind"), row.getString("party_number")));
    }

    private static @Nullable Party party(@Nullable String kind, @Nullable String number) {
        return kind == null || number == null ? null : new Party(Party.Kind.valueOf(kind), number);
    }
}
