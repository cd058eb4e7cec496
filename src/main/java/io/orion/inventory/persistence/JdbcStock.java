package io.orion.inventory.persistence;

import io.orion.inventory.StockLevel;
import io.orion.inventory.domain.Document;
import io.orion.inventory.domain.Held;
import io.orion.inventory.domain.LineId;
import io.orion.inventory.domain.Moved;
import io.orion.inventory.domain.Movement;
import io.orion.inventory.domain.Stock;
import io.orion.inventory.domain.StockState;
import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStock implements Stock {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    JdbcStock(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    @Override
    public Map<String, Quantity> available(String warehouse, Collection<String> skus) {
        Map<String, Quantity> available = new LinkedHashMap<>();
        skus.forEach(sku -> available.put(sku, Quantity.ZERO));
        jdbc.sql("select sku, on_hand - reserved as available from inventory.stock"
                        + " where warehouse = ? and sku = any(?)")
                .params(warehouse, skus.toArray(String[]::new))
                .query(row -> {
                    available.put(row.getString("sku"), quantity(row, "available"));
                });
        return available;
    }

    @Override
    public List<StockLevel> levels(String sku) {
        return jdbc.sql("""
                        select warehouse, sku, on_hand, reserved, on_hand - reserved as available
                        from inventory.stock where sku = ? order by warehouse
                        """)
                .param(sku)
                .query((row, number) -> new StockLevel(
                        row.getString("warehouse"),
                        row.getString("sku"),
                        quantity(row, "on_hand"),
                        quantity(row, "reserved"),
                        quantity(row, "available")))
                .list();
    }

    @Override
    public Map<String, StockState> lock(String warehouse, Collection<String> skus) {
        Map<String, StockState> states = new LinkedHashMap<>();
        jdbc.sql("""
                        select sku, on_hand, reserved, value, average_cost, serial_tracked from inventory.stock
                        where warehouse = ? and sku = any(?) order by sku for update
                        """).params(warehouse, skus.toArray(String[]::new)).query(row -> {
            states.put(row.getString("sku"), state(row));
        });
        return states;
    }

    @Override
    public void begin(String warehouse, Map<String, Boolean> serialTrackedBySku) {
        var skus = new ArrayList<>(serialTrackedBySku.keySet());
        jdbc.sql("""
                        insert into inventory.stock (warehouse, sku, on_hand, value, average_cost, serial_tracked)
                        select ?, n.sku, 0, 0, 0, n.tracked
                        from unnest(?::text[], ?::boolean[]) as n (sku, tracked) order by n.sku
                        on conflict (warehouse, sku) do nothing
                        """)
                .params(
                        warehouse,
                        skus.toArray(String[]::new),
                        skus.stream().map(serialTrackedBySku::get).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public void update(String warehouse, Collection<StockState> states) {
        template.batchUpdate("""
                update inventory.stock set on_hand = ?, reserved = ?, value = ?, average_cost = ?
                where warehouse = ? and sku = ?
                """, states, Math.max(states.size(), 1), (row, state) -> {
            row.setBigDecimal(1, state.onHand().value());
            row.setBigDecimal(2, state.reserved().value());
            row.setBigDecimal(3, state.value());
            row.setBigDecimal(4, state.averageCost());
            row.setString(5, warehouse);
            row.setString(6, state.sku());
        });
    }

    @Override
    public Map<LineId, Held> held(Collection<LineId> lines) {
        Map<LineId, Held> held = new HashMap<>();
        jdbc.sql("""
                        select r.document, r.line, r.warehouse, r.sku, r.held from inventory.reservation r
                        join unnest(?::text[], ?::integer[]) as w (document, line)
                            on w.document = r.document and w.line = r.line
                        """)
                .params(
                        lines.stream().map(LineId::document).toArray(String[]::new),
                        lines.stream().map(LineId::line).toArray(Integer[]::new))
                .query(row -> {
                    var id = new LineId(row.getString("document"), row.getInt("line"));
                    held.put(id, new Held(id, row.getString("warehouse"), row.getString("sku"), quantity(row, "held")));
                });
        return held;
    }

    @Override
    public void hold(Collection<Held> reservations) {
        template.batchUpdate("""
                insert into inventory.reservation (document, line, warehouse, sku, held) values (?, ?, ?, ?, ?)
                on conflict (document, line) do update
                set warehouse = excluded.warehouse, sku = excluded.sku, held = excluded.held
                """, reservations, Math.max(reservations.size(), 1), (row, held) -> {
            row.setString(1, held.id().document());
            row.setInt(2, held.id().line());
            row.setString(3, held.warehouse());
            row.setString(4, held.sku());
            row.setBigDecimal(5, held.quantity().value());
        });
    }

    @Override
    public boolean record(Document document, List<Movement> lines) {
        var id = jdbc.sql("""
                        insert into inventory.goods_movement (document, kind, warehouse, day, reason, recorded_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (document, kind) do nothing returning id
                        """)
                .param(document.number())
                .param(document.kind().name())
                .param(document.warehouse())
                .param(document.day())
                .param(document.reason())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        id.ifPresent(movement -> add(movement, lines));
        return id.isPresent();
    }

    private void add(long movement, List<Movement> lines) {
        template.batchUpdate(
                """
                insert into inventory.movement (movement_id, line, sku, quantity, value, for_document, for_line)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, lines.size()).boxed().toList(),
                Math.max(lines.size(), 1),
                (row, number) -> fill(row, movement, number + 1, lines.get(number)));
    }

    private static void fill(PreparedStatement row, long movement, int number, Movement line) throws SQLException {
        var reservation = line.reservation();
        row.setLong(1, movement);
        row.setInt(2, number);
        row.setString(3, line.sku());
        row.setBigDecimal(4, line.quantity().value());
        row.setBigDecimal(5, line.value());
        row.setString(6, reservation == null ? null : reservation.document());
        row.setObject(7, reservation == null ? null : reservation.line(), Types.INTEGER);
    }

    @Override
    public Optional<BigDecimal> valueOf(String document, Document.Kind kind) {
        return jdbc.sql("""
                        select coalesce(sum(m.value), 0) from inventory.goods_movement g
                        left join inventory.movement m on m.movement_id = g.id
                        where g.document = ? and g.kind = ? group by g.id
                        """)
                .params(document, kind.name())
                .query(BigDecimal.class)
                .optional();
    }

    @Override
    public Moved issued(LineId line, String sku) {
        return moved(Document.Kind.ISSUE, line, sku);
    }

    @Override
    public Moved takenBack(LineId line, String sku) {
        return moved(Document.Kind.RETURN, line, sku);
    }

    private Moved moved(Document.Kind kind, LineId line, String sku) {
        return jdbc.sql("""
                        select abs(coalesce(sum(m.quantity), 0)) as quantity, abs(coalesce(sum(m.value), 0)) as value
                        from inventory.movement m join inventory.goods_movement g on g.id = m.movement_id
                        where m.for_document = ? and m.for_line = ? and m.sku = ? and g.kind = ?
                        """)
                .params(line.document(), line.line(), sku, kind.name())
                .query((row, number) -> new Moved(quantity(row, "quantity"), row.getBigDecimal("value")))
                .single();
    }

    @Override
    public Map<String, String> warehouseOfSerials(String sku, Collection<String> serials) {
        Map<String, String> warehouses = new LinkedHashMap<>();
        jdbc.sql("""
                        select serial, warehouse from inventory.serial_number
                        where sku = ? and serial = any(?) and state = 'IN_STOCK' order by serial
                        """).params(sku, serials.toArray(String[]::new)).query(row -> {
            warehouses.put(row.getString("serial"), row.getString("warehouse"));
        });
        return warehouses;
    }

    @Override
    public List<String> serials(String warehouse, String sku, int limit) {
        return jdbc.sql("""
                        select serial from inventory.serial_number
                        where sku = ? and warehouse = ? and state = 'IN_STOCK' order by serial limit ?
                        """).params(sku, warehouse, limit).query(String.class).list();
    }

    @Override
    public void ship(String issue, String sku, Collection<String> serials) {
        if (!serials.isEmpty()) {
            jdbc.sql("""
                            update inventory.serial_number set state = 'SHIPPED', issue = ?
                            where sku = ? and serial = any(?) and state = 'IN_STOCK'
                            """).params(issue, sku, serials.toArray(String[]::new)).update();
        }
    }

    @Override
    public void store(String receipt, String warehouse, String sku, Collection<String> serials) {
        if (!serials.isEmpty()) {
            jdbc.sql("""
                            insert into inventory.serial_number (sku, serial, warehouse, state, receipt)
                            select ?, serial, ?, 'IN_STOCK', ? from unnest(?::text[]) as serial
                            """)
                    .params(sku, warehouse, receipt, serials.toArray(String[]::new))
                    .update();
        }
    }

    private static StockState state(ResultSet row) throws SQLException {
        return new StockState(
                row.getString("sku"),
                quantity(row, "on_hand"),
                quantity(row, "reserved"),
                row.getBigDecimal("value"),
                row.getBigDecimal("average_cost"),
                row.getBoolean("serial_tracked"));
    }

    private static Quantity quantity(ResultSet row, String column) throws SQLException {
        return new Quantity(row.getBigDecimal(column));
    }
}
