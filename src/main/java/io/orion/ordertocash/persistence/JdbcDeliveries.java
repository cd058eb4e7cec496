package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Quantity;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.Delivery;
import io.orion.ordertocash.domain.DeliveryStore;
import io.orion.ordertocash.domain.OrderTouched;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeliveries implements DeliveryStore {

    private static final String SELECT = "select d.*, l.line, l.sku, l.planned, l.picked, l.serials"
            + " from order_to_cash.delivery d join order_to_cash.delivery_line l on l.delivery = d.number";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcDeliveries(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('order_to_cash.delivery_number')", Long.class);
        return new DocumentNumber("DN", year, Objects.requireNonNull(next)).toString();
    }

    @Override
    public void add(Delivery delivery) {
        jdbc.update(
                "insert into order_to_cash.delivery (number, order_number, warehouse, planned_at, due_at)"
                        + " values (?, ?, ?, ?, ?)",
                delivery.number,
                delivery.order.value(),
                delivery.warehouse,
                timestamp(delivery.plannedAt),
                timestamp(delivery.dueAt));
        jdbc.batchUpdate(
                "insert into order_to_cash.delivery_line (delivery, line, sku, planned) values (?, ?, ?, ?)",
                delivery.lines.stream()
                        .map(line -> new Object[] {delivery.number, line.line, line.sku, line.planned.value()})
                        .toList());
    }

    @Override
    public Delivery get(String number) {
        var found = query(SELECT + " where d.number = ? order by l.line for update of d", number);
        if (found.isEmpty()) {
            throw new UnknownRecord("delivery", number);
        }
        return found.get(0);
    }

    @Override
    public Optional<Delivery> find(String number) {
        return query(SELECT + " where d.number = ? order by l.line", number).stream()
                .findFirst();
    }

    @Override
    public List<Delivery> of(SalesOrderNumber order) {
        return query(SELECT + " where d.order_number = ? order by d.number, l.line", order.value());
    }

    @Override
    public void save(Delivery delivery) {
        events.publishEvent(new OrderTouched(delivery.order));
        jdbc.update(
                "update order_to_cash.delivery set picked_at = ?, picked_by = ?, packed_at = ?, packed_by = ?,"
                        + " packages = ?, tracking = ?, issued_at = ?, voided_at = ?, cost = ?, put_back_at = ?,"
                        + " put_back_by = ? where number = ?",
                timestamp(delivery.pickedAt),
                delivery.pickedBy,
                timestamp(delivery.packedAt),
                delivery.packedBy,
                delivery.packages,
                delivery.tracking,
                timestamp(delivery.issuedAt),
                timestamp(delivery.voidedAt),
                delivery.cost,
                timestamp(delivery.putBackAt),
                delivery.putBackBy,
                delivery.number);
        if (delivery.issuedAt == null) {
            jdbc.batchUpdate(
                    "update order_to_cash.delivery_line set picked = ?, serials = ? where delivery = ? and line = ?",
                    delivery.lines.stream()
                            .map(line -> new @Nullable Object[] {
                                line.picked == null ? null : line.picked.value(),
                                line.serials.toArray(String[]::new),
                                delivery.number,
                                line.line
                            })
                            .toList());
        }
    }

    private List<Delivery> query(String sql, String parameter) {
        Map<String, Delivery> heads = new LinkedHashMap<>();
        Map<String, List<Delivery.Line>> lines = new LinkedHashMap<>();
        jdbc.query(
                sql,
                row -> {
                    String number = row.getString("number");
                    if (!heads.containsKey(number)) {
                        heads.put(number, head(row));
                    }
                    lines.computeIfAbsent(number, any -> new ArrayList<>()).add(line(row));
                },
                parameter);
        return heads.values().stream()
                .map(head -> head.withLines(Objects.requireNonNull(lines.get(head.number))))
                .toList();
    }

    private static Delivery head(ResultSet row) throws SQLException {
        var delivery = new Delivery(
                row.getString("number"),
                new SalesOrderNumber(row.getString("order_number")),
                row.getString("warehouse"),
                Objects.requireNonNull(instant(row, "planned_at")),
                List.of());
        delivery.dueAt = instant(row, "due_at");
        delivery.pickedAt = instant(row, "picked_at");
        delivery.pickedBy = row.getString("picked_by");
        delivery.packedAt = instant(row, "packed_at");
        delivery.packedBy = row.getString("packed_by");
        delivery.packages = (Integer) row.getObject("packages");
        delivery.tracking = row.getString("tracking");
        delivery.issuedAt = instant(row, "issued_at");
        delivery.voidedAt = instant(row, "voided_at");
        delivery.cost = row.getBigDecimal("cost");
        delivery.putBackAt = instant(row, "put_back_at");
        delivery.putBackBy = row.getString("put_back_by");
        return delivery;
    }

    private static Delivery.Line line(ResultSet row) throws SQLException {
        var line =
                new Delivery.Line(row.getInt("line"), row.getString("sku"), new Quantity(row.getBigDecimal("planned")));
        BigDecimal picked = row.getBigDecimal("picked");
        line.picked = picked == null ? null : new Quantity(picked);
        Array serials = row.getArray("serials");
        line.serials = List.of((String[]) serials.getArray());
        return line;
    }
}
