package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.Dispute;
import io.orion.ordertocash.domain.DisputeStore;
import io.orion.ordertocash.domain.OrderTouched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDisputes implements DisputeStore {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JdbcDisputes(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        long next = jdbc.sql("select nextval('order_to_cash.dispute_number')")
                .query(Long.class)
                .single();
        return new DocumentNumber("DSP", year, next).toString();
    }

    @Override
    public void add(Dispute it) {
        events.publishEvent(new OrderTouched(it.order));
        try {
            jdbc.sql("insert into order_to_cash.dispute"
                            + " (number, invoice, order_number, reason_code, reason, amount, opened_by, opened_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            it.number,
                            it.invoice,
                            it.order.value(),
                            it.reasonCode,
                            it.reason,
                            it.amount,
                            it.openedBy,
                            timestamp(it.openedAt))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(it.invoice + " is in dispute already; wait until that is decided");
        }
    }

    @Override
    public void save(Dispute it) {
        events.publishEvent(new OrderTouched(it.order));
        jdbc.sql("update order_to_cash.dispute set outcome = ?, justified = ?, decided_by = ?, note = ?,"
                        + " approval = ?, closed_at = ? where number = ?")
                .param(it.outcome == null ? null : it.outcome.name())
                .param(it.justified)
                .param(it.decidedBy)
                .param(it.note)
                .param(it.approval)
                .param(timestamp(it.closedAt))
                .param(it.number)
                .update();
    }

    @Override
    public Dispute get(String number) {
        return jdbc.sql("select * from order_to_cash.dispute where number = ?")
                .param(number)
                .query(JdbcDisputes::read)
                .optional()
                .orElseThrow(() -> new UnknownRecord("dispute", number));
    }

    private static Dispute read(ResultSet row, int index) throws SQLException {
        var it = new Dispute(
                row.getString("number"),
                row.getString("invoice"),
                new SalesOrderNumber(row.getString("order_number")),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getBigDecimal("amount"),
                row.getString("opened_by"),
                Objects.requireNonNull(instant(row, "opened_at")));
        var outcome = row.getString("outcome");
        it.outcome = outcome == null ? null : Dispute.Outcome.valueOf(outcome);
        it.justified = row.getBigDecimal("justified");
        it.decidedBy = row.getString("decided_by");
        it.note = row.getString("note");
        it.approval = row.getString("approval");
        it.closedAt = instant(row, "closed_at");
        return it;
    }
}
