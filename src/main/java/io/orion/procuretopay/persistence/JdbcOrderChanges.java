package io.orion.procuretopay.persistence;

import io.orion.procuretopay.domain.OrderChange;
import io.orion.procuretopay.domain.OrderChanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrderChanges implements OrderChanges {

    private final JdbcTemplate jdbc;

    JdbcOrderChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<OrderChange> changes) {
        jdbc.batchUpdate(
                "insert into procure_to_pay.order_change (purchase_order, revision, line, code, quantity_before,"
                        + " quantity_after, price_before, price_after, day_before, day_after, reason, changed_by,"
                        + " changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes.stream()
                        .map(it -> new @Nullable Object[] {
                            it.order(),
                            it.revision(),
                            it.line(),
                            it.code(),
                            it.before().quantity(),
                            it.after().quantity(),
                            it.before().unitPrice(),
                            it.after().unitPrice(),
                            it.before().promisedOn(),
                            it.after().promisedOn(),
                            it.reason(),
                            it.changedBy(),
                            Columns.timestamp(it.changedAt())
                        })
                        .toList());
    }

    @Override
    public List<OrderChange> of(String order, int revision) {
        return jdbc.query(
                "select * from procure_to_pay.order_change where purchase_order = ? and revision = ? order by line",
                (row, index) -> change(row),
                order,
                revision);
    }

    private static OrderChange change(ResultSet row) throws SQLException {
        return new OrderChange(
                row.getString("purchase_order"),
                row.getInt("revision"),
                row.getInt("line"),
                row.getString("code"),
                terms(row, "before"),
                terms(row, "after"),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static OrderChange.Terms terms(ResultSet row, String when) throws SQLException {
        return new OrderChange.Terms(
                row.getBigDecimal("quantity_" + when),
                row.getBigDecimal("price_" + when),
                Columns.day(row, "day_" + when));
    }
}
