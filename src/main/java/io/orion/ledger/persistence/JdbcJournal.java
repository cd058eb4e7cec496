package io.orion.ledger.persistence;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.ledger.AccountBalance;
import io.orion.ledger.AccountingPeriod;
import io.orion.ledger.AlreadyPosted;
import io.orion.ledger.JournalEntry;
import io.orion.ledger.PeriodClosed;
import io.orion.ledger.domain.BookedLine;
import io.orion.ledger.domain.Chart;
import io.orion.ledger.domain.Journal;
import io.orion.ledger.domain.NewEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJournal implements Journal {

    private static final String PERIOD_LOCKED = "OR001";

    private static final String ADD_ENTRY = """
            with period as (
                select locked, (select min(document) from ledger.open_item where document = any(:opens)) as taken
                from ledger.fiscal_period where month = :month),
            added as (
                insert into ledger.journal_entry (source, kind, day, text, reference, posted_at, reverses)
                select :source, :kind, :day, :text, :reference, :postedAt, cast(:reverses as bigint)
                from period where not locked and taken is null
                on conflict (source, kind) do nothing
                returning id)
            select locked, taken, (select id from added) as id from period
            """;

    private static final String ADD_LINE = """
            insert into ledger.journal_line
                (entry_id, line_no, account, currency, amount_minor, functional_minor, party_kind, party_number)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Chart chart;
    private final Clock clock;

    JdbcJournal(JdbcClient jdbc, JdbcTemplate template, Chart chart, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.chart = chart;
        this.clock = clock;
    }

    @Override
    public long add(NewEntry entry, List<BookedLine> lines) {
        long id = addHead(entry);
        List<Integer> numbers = IntStream.range(0, lines.size()).boxed().toList();
        template.batchUpdate(
                ADD_LINE, numbers, lines.size(), (row, number) -> fill(row, id, number + 1, lines.get(number)));
        return id;
    }

    private record Added(
            boolean locked,
            @Nullable String taken,
            @Nullable Long id) {}

    private long addHead(NewEntry entry) {
        var month = YearMonth.from(entry.day());
        try {
            var added = insertHead(entry, month);
            if (added.locked()) {
                throw new PeriodClosed(month);
            }
            var id = added.id();
            if (id != null) {
                return id;
            }
            throw added.taken() == null || exists(entry.source(), entry.kind())
                    ? new AlreadyPosted(entry.source(), entry.kind())
                    : new Refused("There is an open item " + added.taken() + " already");
        } catch (UncategorizedSQLException e) {
            throw lockedMeanwhile(e) ? new PeriodClosed(month) : e;
        }
    }

    private Added insertHead(NewEntry entry, YearMonth month) {
        return jdbc.sql(ADD_ENTRY)
                .param("month", month.atDay(1))
                .param("source", entry.source())
                .param("kind", entry.kind())
                .param("day", entry.day())
                .param("text", entry.text())
                .param("reference", entry.reference())
                .param("postedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reverses", entry.reverses())
                .param("opens", entry.opens().toArray(String[]::new))
                .query(Added.class)
                .optional()
                .orElseThrow(() -> new InvalidInput("day", "lies outside the accounting periods"));
    }

    /** The month was locked after this statement began, and the trigger saw it. */
    private static boolean lockedMeanwhile(UncategorizedSQLException e) {
        var cause = e.getSQLException();
        return cause != null && PERIOD_LOCKED.equals(cause.getSQLState());
    }

    private static void fill(PreparedStatement row, long entry, int number, BookedLine line) throws SQLException {
        var party = line.party();
        row.setLong(1, entry);
        row.setInt(2, number);
        row.setString(3, line.account());
        row.setString(4, line.amount().currencyCode());
        row.setLong(5, MinorUnits.of(line.amount()));
        row.setLong(6, MinorUnits.of(line.functional()));
        row.setString(7, party == null ? null : party.kind().name());
        row.setString(8, party == null ? null : party.number());
    }

    @Override
    public boolean exists(String source, String kind) {
        return jdbc.sql("select exists (select from ledger.journal_entry where source = ? and kind = ?)")
                .params(source, kind)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<JournalEntry> find(long number) {
        return entries("e.id = ?", number).stream().findFirst();
    }

    @Override
    public List<JournalEntry> ofSource(String source) {
        return entries("e.source = ?", source);
    }

    private List<JournalEntry> entries(String condition, Object parameter) {
        return jdbc.sql(EntryRows.SELECT.formatted(condition))
                .param(parameter)
                .query(new EntryRows(chart.functionalCurrency()));
    }

    @Override
    public List<AccountBalance> balances(LocalDate day) {
        return jdbc.sql("""
                        select a.code, a.name, coalesce(sum(l.functional_minor), 0)::bigint as balance
                        from ledger.account a left join (
                            select l.account, l.functional_minor
                            from ledger.journal_line l join ledger.journal_entry e on e.id = l.entry_id
                            where e.day <= ?) l on l.account = a.code
                        group by a.code, a.name order by a.code
                        """)
                .param(day)
                .query((row, number) -> new AccountBalance(
                        row.getString("code"),
                        row.getString("name"),
                        MinorUnits.money(row.getLong("balance"), chart.functionalCurrency())))
                .list();
    }

    @Override
    public void setLocked(YearMonth period, boolean locked, String reason) {
        int changed = jdbc.sql("update ledger.fiscal_period set locked = ?, reason = ?, changed_at = ? where month = ?")
                .params(locked, reason, clock.instant().atOffset(ZoneOffset.UTC), period.atDay(1))
                .update();
        if (changed == 0) {
            throw new InvalidInput("period", "lies outside the accounting periods");
        }
    }

    @Override
    public Optional<AccountingPeriod> period(YearMonth month) {
        return jdbc.sql("select locked, reason, changed_at from ledger.fiscal_period where month = ?")
                .param(month.atDay(1))
                .query((row, number) -> {
                    var changed = row.getObject("changed_at", OffsetDateTime.class);
                    return new AccountingPeriod(
                            month,
                            row.getBoolean("locked"),
                            row.getString("reason"),
                            changed == null ? null : changed.toInstant());
                })
                .optional();
    }
}
