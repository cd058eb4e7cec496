package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.OrderTouched;
import io.orion.ordertocash.domain.WriteOff;
import io.orion.ordertocash.domain.WriteOffStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWriteOffs implements WriteOffStore {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JdbcWriteOffs(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        long next = jdbc.sql("select nextval('order_to_cash.write_off_number')")
                .query(Long.class)
                .single();
        return new DocumentNumber("WRO", year, next).toString();
    }

    @Override
    public void add(WriteOff it) {
        events.publishEvent(new OrderTouched(it.order));
        try {
            jdbc.sql("insert into order_to_cash.write_off"
                            + " (number, invoice, order_number, reason_code, reason, asked_by, asked_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            it.number,
                            it.invoice,
                            it.order.value(),
                            it.reasonCode,
                            it.reason,
                            it.askedBy,
                            timestamp(it.askedAt))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("Somebody asked already to write " + it.invoice + " off; wait until that is decided");
        }
    }

    @Override
    public void save(WriteOff it) {
        events.publishEvent(new OrderTouched(it.order));
        jdbc.sql("update order_to_cash.write_off set approval = ?, outcome = ?, closed_at = ? where number = ?")
                .param(it.approval)
                .param(it.outcome == null ? null : it.outcome.name())
                .param(timestamp(it.closedAt))
                .param(it.number)
                .update();
    }

    @Override
    public WriteOff get(String number) {
        return jdbc.sql("select * from order_to_cash.write_off where number = ?")
                .param(number)
                .query(JdbcWriteOffs::read)
                .optional()
                .orElseThrow(() -> new UnknownRecord("write-off", number));
    }

    private static WriteOff read(ResultSet row, int index) throws SQLException {
        var it = new WriteOff(
                row.getString("number"),
                row.getString("invoice"),
                new SalesOrderNumber(row.getString("order_number")),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("asked_by"),
                Objects.requireNonNull(instant(row, "asked_at")));
        var outcome = row.getString("outcome");
        it.approval = row.getString("approval");
        it.outcome = outcome == null ? null : WriteOff.Outcome.valueOf(outcome);
        it.closedAt = instant(row, "closed_at");
        return it;
    }
}
