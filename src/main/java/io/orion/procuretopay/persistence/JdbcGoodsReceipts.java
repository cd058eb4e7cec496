package io.orion.procuretopay.persistence;

import static io.orion.procuretopay.persistence.Columns.instant;
import static io.orion.procuretopay.persistence.Columns.quantity;
import static io.orion.procuretopay.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Quantity;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.domain.GoodsReceipt;
import io.orion.procuretopay.domain.GoodsReceipts;
import io.orion.procuretopay.domain.RequisitionTouched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGoodsReceipts implements GoodsReceipts {

    private static final String SELECT = "select * from procure_to_pay.goods_receipt ";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcGoodsReceipts(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('procure_to_pay.goods_receipt_number')", Long.class);
        return new DocumentNumber("GR", year, Objects.requireNonNull(next)).toString();
    }

    @Override
    public void add(GoodsReceipt receipt) {
        touch(receipt);
        jdbc.update(
                "insert into procure_to_pay.goods_receipt (number, purchase_order, planned_at, due_at)"
                        + " values (?, ?, ?, ?)",
                receipt.number,
                receipt.order,
                timestamp(receipt.plannedAt),
                timestamp(receipt.dueAt));
        jdbc.batchUpdate(
                "insert into procure_to_pay.goods_receipt_line (goods_receipt, line, expected) values (?, ?, ?)",
                receipt.lines.stream()
                        .map(line -> new Object[] {receipt.number, line.line, line.expected.value()})
                        .toList());
    }

    private void touch(GoodsReceipt receipt) {
        var requisition = jdbc.queryForObject(
                "select requisition from procure_to_pay.purchase_order where number = ?", String.class, receipt.order);
        events.publishEvent(new RequisitionTouched(new RequisitionNumber(Objects.requireNonNull(requisition))));
    }

    @Override
    public GoodsReceipt get(String number) {
        return query(SELECT + "where number = ? for update", number).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("goods receipt", number));
    }

    @Override
    public Optional<GoodsReceipt> find(String number) {
        return query(SELECT + "where number = ?", number).stream().findFirst();
    }

    @Override
    public List<GoodsReceipt> of(String order) {
        return query(SELECT + "where purchase_order = ? order by number", order);
    }

    @Override
    public boolean noteKnown(String order, String deliveryNote, String butNot) {
        return !jdbc.queryForList(
                        "select number from procure_to_pay.goods_receipt where purchase_order = ?"
                                + " and delivery_note = ? and voided_at is null and number <> ?",
                        String.class,
                        order,
                        deliveryNote,
                        butNot)
                .isEmpty();
    }

    private List<GoodsReceipt> query(String sql, String parameter) {
        var found = jdbc.query(sql, (row, index) -> head(row), parameter);
        found.forEach(receipt -> receipt.lines.addAll(jdbc.query(
                "select * from procure_to_pay.goods_receipt_line where goods_receipt = ? order by line",
                (row, index) -> line(row),
                receipt.number)));
        return found;
    }

    private static GoodsReceipt head(ResultSet row) throws SQLException {
        var receipt = new GoodsReceipt(
                row.getString("number"),
                row.getString("purchase_order"),
                row.getTimestamp("planned_at").toInstant());
        receipt.dueAt = instant(row, "due_at");
        receipt.countedBy = row.getString("counted_by");
        receipt.countedAt = instant(row, "counted_at");
        receipt.deliveryNote = row.getString("delivery_note");
        receipt.inspectedBy = row.getString("inspected_by");
        receipt.inspectedAt = instant(row, "inspected_at");
        receipt.postedAt = instant(row, "posted_at");
        receipt.voidedAt = instant(row, "voided_at");
        receipt.returnSentAt = instant(row, "return_sent_at");
        return receipt;
    }

    private static GoodsReceipt.Line line(ResultSet row) throws SQLException {
        var line = new GoodsReceipt.Line(row.getInt("line"), quantity(row, "expected"));
        var counted = row.getBigDecimal("counted");
        line.counted = counted == null ? null : new Quantity(counted);
        line.rejected = quantity(row, "rejected");
        line.inspect = row.getBoolean("inspect");
        line.invoiced = quantity(row, "invoiced");
        line.value = row.getBigDecimal("value");
        line.serials = List.of((String[]) row.getArray("serials").getArray());
        return line;
    }

    @Override
    public void save(GoodsReceipt receipt) {
        touch(receipt);
        jdbc.update(
                "update procure_to_pay.goods_receipt set counted_by = ?, counted_at = ?, delivery_note = ?,"
                        + " inspected_by = ?, inspected_at = ?, posted_at = ?, voided_at = ?, return_sent_at = ?"
                        + " where number = ?",
                receipt.countedBy,
                timestamp(receipt.countedAt),
                receipt.deliveryNote,
                receipt.inspectedBy,
                timestamp(receipt.inspectedAt),
                timestamp(receipt.postedAt),
                timestamp(receipt.voidedAt),
                timestamp(receipt.returnSentAt),
                receipt.number);
        jdbc.batchUpdate(
                "update procure_to_pay.goods_receipt_line set counted = ?, accepted = ?, rejected = ?, inspect = ?,"
                        + " invoiced = ?, value = ?, serials = ? where goods_receipt = ? and line = ?",
                receipt.lines.stream()
                        .map(line -> new @Nullable Object[] {
                            line.counted == null ? null : line.counted.value(),
                            line.counted == null ? null : line.accepted().value(),
                            line.rejected.value(),
                            line.inspect,
                            line.invoiced.value(),
                            line.value,
                            line.serials.toArray(String[]::new),
                            receipt.number,
                            line.line
                        })
                        .toList());
    }
}
