package io.orion.treasury.persistence;

import static io.orion.treasury.persistence.TreasuryRows.array;
import static io.orion.treasury.persistence.TreasuryRows.at;
import static io.orion.treasury.persistence.TreasuryRows.instant;
import static io.orion.treasury.persistence.TreasuryRows.money;
import static io.orion.treasury.persistence.TreasuryRows.texts;
import static io.orion.treasury.persistence.TreasuryRows.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.UnknownRecord;
import io.orion.treasury.domain.PaymentRun;
import io.orion.treasury.domain.PaymentRunTouched;
import io.orion.treasury.domain.PaymentRuns;
import io.orion.treasury.domain.RunLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPaymentRuns implements PaymentRuns {

    private static final String SELECT = "select * from treasury.payment_run ";

    private static final String UPDATE = "update treasury.payment_run set proposed_at = ?, revised_by = ?,"
            + " revised_at = ?, approval = ?, released_content = ?, released_by = ?, released_at = ?,"
            + " void_reason = ?, execution_day = ?, ordered_at = ?, ended_at = ?, end_reason = ? where number = ?";

    private static final String INSERT_LINE = "insert into treasury.payment_run_line (run, line, document, supplier,"
            + " due_on, open, discount, discount_on, value_at_risk, annual_return, posted_by, included, reserved,"
            + " reason, excluded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcPaymentRuns(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('treasury.payment_run_number')", Long.class);
        return new DocumentNumber("RUN", year, Objects.requireNonNull(next)).toString();
    }

    @Override
    public boolean add(PaymentRun run) {
        int added = jdbc.update(
                "insert into treasury.payment_run (number, due_until, currency, scheduled_on, requested_by,"
                        + " requested_at) values (?, ?, ?, ?, ?, ?) on conflict (scheduled_on, currency)"
                        + " do nothing",
                run.number,
                run.dueUntil,
                run.currency.getCurrencyCode(),
                run.scheduledOn,
                run.requestedBy,
                timestamp(run.requestedAt));
        if (added == 1) {
            events.publishEvent(new PaymentRunTouched(run.number));
        }
        return added == 1;
    }

    @Override
    public PaymentRun get(String number) {
        return query(SELECT + "where number = ? for update", number)
                .orElseThrow(() -> new UnknownRecord("payment run", number));
    }

    @Override
    public Optional<PaymentRun> find(String number) {
        return query(SELECT + "where number = ?", number);
    }

    private Optional<PaymentRun> query(String sql, String number) {
        return jdbc.query(sql, (row, index) -> head(row), number).stream()
                .findFirst()
                .map(this::withLines);
    }

    private PaymentRun withLines(PaymentRun run) {
        run.lines.addAll(jdbc.query(
                "select * from treasury.payment_run_line where run = ? order by line",
                (row, index) -> line(row, run.currency.getCurrencyCode()),
                run.number));
        return run;
    }

    @Override
    public List<PaymentRun> list(@Nullable String after, int limit) {
        return jdbc
                .query(
                        SELECT + "where ?::text is null or number < ? order by number desc limit ?",
                        (row, index) -> head(row),
                        after,
                        after,
                        limit)
                .stream()
                .map(this::withLines)
                .toList();
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return jdbc.queryForList(
                "select number from treasury.payment_run where ?::text is null or number > ? order by number limit ?",
                String.class,
                after,
                after,
                limit);
    }

    @Override
    public void save(PaymentRun run) {
        events.publishEvent(new PaymentRunTouched(run.number));
        jdbc.update(
                UPDATE,
                timestamp(run.proposedAt),
                run.revisedBy,
                timestamp(run.revisedAt),
                run.approval,
                run.releasedContent,
                array(run.releasedBy),
                timestamp(run.releasedAt),
                run.voidReason,
                run.executionDay,
                timestamp(run.orderedAt),
                timestamp(run.endedAt),
                run.endReason,
                run.number);
        jdbc.batchUpdate(
                "update treasury.payment_run_line set included = ?, reserved = ?, reason = ?, excluded_by = ?"
                        + " where run = ? and line = ?",
                run.lines.stream()
                        .map(line -> new @Nullable Object[] {
                            line.included, line.reserved, line.reason, line.excludedBy, run.number, line.line
                        })
                        .toList());
    }

    /** In the order of the documents, so that two runs that want the same items wait for each other one way only. */
    @Override
    public Set<String> replaceLines(PaymentRun run) {
        jdbc.update("delete from treasury.payment_run_line where run = ?", run.number);
        Set<String> elsewhere = new HashSet<>();
        run.lines.stream().sorted(Comparator.comparing(line -> line.document)).forEach(line -> {
            if (!insert(run, line)) {
                elsewhere.add(line.document);
                line.reserved = false;
                line.included = false;
                insert(run, line);
                line.included = true;
            }
        });
        return elsewhere;
    }

    private boolean insert(PaymentRun run, RunLine line) {
        return jdbc.update(
                        INSERT_LINE,
                        run.number,
                        line.line,
                        line.document,
                        line.supplier,
                        line.dueOn,
                        line.open.amount(),
                        line.discount.amount(),
                        line.discountOn,
                        line.valueAtRisk.amount(),
                        line.annualReturn,
                        line.postedBy,
                        line.included,
                        line.reserved,
                        line.reason,
                        line.excludedBy)
                == 1;
    }

    private static PaymentRun head(ResultSet row) throws SQLException {
        var run = new PaymentRun(
                row.getString("number"),
                row.getObject("due_until", LocalDate.class),
                Currency.getInstance(row.getString("currency")),
                row.getString("requested_by"),
                at(row, "requested_at"));
        run.scheduledOn = row.getObject("scheduled_on", LocalDate.class);
        run.proposedAt = instant(row, "proposed_at");
        run.revisedBy = row.getString("revised_by");
        run.revisedAt = instant(row, "revised_at");
        run.approval = row.getString("approval");
        run.releasedContent = row.getString("released_content");
        run.releasedBy = texts(row, "released_by");
        run.releasedAt = instant(row, "released_at");
        run.voidReason = row.getString("void_reason");
        run.executionDay = row.getObject("execution_day", LocalDate.class);
        run.orderedAt = instant(row, "ordered_at");
        run.endedAt = instant(row, "ended_at");
        run.endReason = row.getString("end_reason");
        return run;
    }

    private static RunLine line(ResultSet row, String currency) throws SQLException {
        var line = new RunLine(
                row.getInt("line"),
                row.getString("document"),
                row.getString("supplier"),
                row.getObject("due_on", LocalDate.class),
                money(row, "open", currency));
        line.discount = money(row, "discount", currency);
        line.discountOn = row.getObject("discount_on", LocalDate.class);
        line.valueAtRisk = money(row, "value_at_risk", currency);
        line.annualReturn = row.getBigDecimal("annual_return");
        line.postedBy = row.getString("posted_by");
        line.included = row.getBoolean("included");
        line.reserved = row.getBoolean("reserved");
        line.reason = row.getString("reason");
        line.excludedBy = row.getString("excluded_by");
        return line;
    }

    @Override
    public List<Hold> holds(Collection<String> documents) {
        return jdbc.query(
                "select * from treasury.item_hold where document = any(?)",
                (row, index) -> new Hold(
                        row.getString("document"),
                        row.getString("reason"),
                        row.getString("held_by"),
                        at(row, "held_at")),
                (Object) documents.toArray(String[]::new));
    }

    @Override
    public void hold(Hold hold) {
        jdbc.update(
                "insert into treasury.item_hold (document, reason, held_by, held_at) values (?, ?, ?, ?)"
                        + " on conflict (document) do nothing",
                hold.document(),
                hold.reason(),
                hold.by(),
                timestamp(hold.at()));
    }

    @Override
    public boolean releaseHold(String document) {
        return jdbc.update("delete from treasury.item_hold where document = ?", document) == 1;
    }
}
