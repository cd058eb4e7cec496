package io.orion.procuretopay.persistence;

import static io.orion.procuretopay.persistence.Columns.timestamp;

import io.orion.kernel.Actor;
import io.orion.procuretopay.SupplierDesk.Despatch;
import io.orion.procuretopay.SupplierDesk.Sent;
import io.orion.procuretopay.domain.Despatches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDespatches implements Despatches {

    private final JdbcTemplate jdbc;

    JdbcDespatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Despatch> of(String order) {
        Map<String, List<Sent>> lines = new HashMap<>();
        jdbc.query(
                "select * from procure_to_pay.despatch_line where purchase_order = ? order by line",
                row -> {
                    lines.computeIfAbsent(row.getString("delivery_note"), any -> new ArrayList<>())
                            .add(new Sent(row.getInt("line"), row.getBigDecimal("quantity")));
                },
                order);
        return jdbc.query(
                "select * from procure_to_pay.despatch where purchase_order = ? order by announced_at, delivery_note",
                (row, index) -> new Despatch(
                        row.getString("delivery_note"),
                        row.getObject("despatched_on", LocalDate.class),
                        lines.getOrDefault(row.getString("delivery_note"), List.of())),
                order);
    }

    @Override
    public void add(String order, Despatch despatch, Actor by, Instant at) {
        jdbc.update(
                "insert into procure_to_pay.despatch (purchase_order, delivery_note, despatched_on, announced_by,"
                        + " announced_at) values (?, ?, ?, ?, ?)",
                order,
                despatch.deliveryNote(),
                despatch.despatchedOn(),
                by.id(),
                timestamp(at));
        jdbc.batchUpdate(
                "insert into procure_to_pay.despatch_line (purchase_order, delivery_note, line, quantity)"
                        + " values (?, ?, ?, ?)",
                despatch.lines().stream()
                        .map(sent -> new Object[] {order, despatch.deliveryNote(), sent.line(), sent.quantity()})
                        .toList());
    }
}
