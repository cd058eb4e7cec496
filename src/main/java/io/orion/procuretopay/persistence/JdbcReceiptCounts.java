package io.orion.procuretopay.persistence;

import static io.orion.procuretopay.persistence.Columns.quantity;
import static io.orion.procuretopay.persistence.Columns.timestamp;

import io.orion.kernel.Actor;
import io.orion.procuretopay.domain.ReceiptCounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReceiptCounts implements ReceiptCounts {

    private static final String AWAITED = "select r.number from procure_to_pay.goods_receipt r"
            + " join procure_to_pay.purchase_order o on o.number = r.purchase_order"
            + " where r.counted_at is null and r.voided_at is null and ";

    private final JdbcTemplate jdbc;

    JdbcReceiptCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> awaited(String number) {
        return jdbc.queryForList(
                AWAITED + "r.number = ? union " + AWAITED + "o.number = ? union " + AWAITED
                        + "o.requisition = ? union " + AWAITED
                        + "o.number in (select purchase_order from procure_to_pay.despatch"
                        + " where upper(delivery_note) = ?)"
                        + " order by 1",
                String.class,
                number,
                number,
                number,
                number);
    }

    @Override
    public Map<Integer, Count> of(String receipt) {
        Map<Integer, Count> counts = new HashMap<>();
        jdbc.query(
                "select * from procure_to_pay.goods_receipt_count where goods_receipt = ?",
                row -> {
                    var serials = (String[]) row.getArray("serials").getArray();
                    counts.put(row.getInt("line"), new Count(quantity(row, "quantity"), List.of(serials)));
                },
                receipt);
        return counts;
    }

    @Override
    public void put(String receipt, int line, Count count, Actor by, Instant at) {
        jdbc.update(
                "insert into procure_to_pay.goods_receipt_count (goods_receipt, line, quantity, serials, counted_by,"
                        + " counted_at) values (?, ?, ?, ?, ?, ?) on conflict (goods_receipt, line) do update"
                        + " set quantity = excluded.quantity, serials = excluded.serials,"
                        + " counted_by = excluded.counted_by, counted_at = excluded.counted_at",
                receipt,
                line,
                count.quantity().value(),
                count.serials().toArray(String[]::new),
                by.id(),
                timestamp(at));
    }

    @Override
    public void remove(String receipt, int line) {
        jdbc.update(
                "delete from procure_to_pay.goods_receipt_count where goods_receipt = ? and line = ?", receipt, line);
    }

    @Override
    public void removeAll(String receipt) {
        jdbc.update("delete from procure_to_pay.goods_receipt_count where goods_receipt = ?", receipt);
    }
}
