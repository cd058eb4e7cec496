package io.orion.procuretopay.persistence;

import static io.orion.procuretopay.persistence.Columns.instant;
import static io.orion.procuretopay.persistence.Columns.quantity;
import static io.orion.procuretopay.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.domain.PurchaseOrder;
import io.orion.procuretopay.domain.PurchaseOrderLine;
import io.orion.procuretopay.domain.PurchaseOrders;
import io.orion.procuretopay.domain.RequisitionTouched;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPurchaseOrders implements PurchaseOrders {

    private static final String SELECT = "select * from procure_to_pay.purchase_order ";

    private static final String UPDATE = "update procure_to_pay.purchase_order set approval = ?, released_at = ?,"
            + " revision = ?, sent_at = ?, answer_due_at = ?, answer = ?, answer_text = ?, answered_at = ?,"
            + " confirmed_at = ?, chase_note = ?, cancelled_at = ?, closed_at = ?, version = version + 1"
            + " where number = ?";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcPurchaseOrders(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('procure_to_pay.purchase_order_number')", Long.class);
        return new DocumentNumber("PO", year, Objects.requireNonNull(next)).toString();
    }

    @Override
    public void add(PurchaseOrder order) {
        events.publishEvent(new RequisitionTouched(order.requisition));
        jdbc.update(
                "insert into procure_to_pay.purchase_order (number, requisition, supplier, currency, warehouse,"
                        + " ordered_by, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                order.number,
                order.requisition.value(),
                order.supplier,
                order.currency.getCurrencyCode(),
                order.warehouse,
                order.orderedBy,
                timestamp(order.createdAt));
        addLines(order);
    }

    private void addLines(PurchaseOrder order) {
        jdbc.batchUpdate(
                "insert into procure_to_pay.purchase_order_line (purchase_order, line, sku, description, unit, ordered,"
                        + " unit_price, category, cost_center, stocked, service, serial_tracked, promised_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order.lines.stream()
                        .map(line -> new @Nullable Object[] {
                            order.number,
                            line.line,
                            line.sku,
                            line.description,
                            line.unit,
                            line.ordered.value(),
                            line.unitPrice,
                            line.category,
                            line.costCenter,
                            line.stocked,
                            line.service,
                            line.serialTracked,
                            line.promisedOn
                        })
                        .toList());
    }

    @Override
    public PurchaseOrder get(String number) {
        return query(SELECT + "where number = ? for update", number)
                .orElseThrow(() -> new UnknownRecord("purchase order", number));
    }

    @Override
    public Optional<PurchaseOrder> find(String number) {
        return query(SELECT + "where number = ?", number);
    }

    @Override
    public Optional<PurchaseOrder> of(RequisitionNumber requisition) {
        return query(SELECT + "where requisition = ?", requisition.value());
    }

    @Override
    public Optional<PurchaseOrder> lockOf(RequisitionNumber requisition) {
        return query(SELECT + "where requisition = ? for update", requisition.value());
    }

    private Optional<PurchaseOrder> query(String sql, String parameter) {
        return jdbc.query(sql, (row, index) -> head(row), parameter).stream()
                .findFirst()
                .map(order -> {
                    order.lines.addAll(jdbc.query(
                            "select * from procure_to_pay.purchase_order_line where purchase_order = ? order by line",
                            (row, index) -> line(row),
                            order.number));
                    return order;
                });
    }

    private static PurchaseOrder head(ResultSet row) throws SQLException {
        var order = new PurchaseOrder(
                row.getString("number"),
                new RequisitionNumber(row.getString("requisition")),
                row.getString("supplier"),
                Currency.getInstance(row.getString("currency")),
                row.getString("warehouse"),
                row.getString("ordered_by"),
                row.getTimestamp("created_at").toInstant());
        order.approval = row.getString("approval");
        order.releasedAt = instant(row, "released_at");
        order.revision = row.getInt("revision");
        order.sentAt = instant(row, "sent_at");
        order.answerDueAt = instant(row, "answer_due_at");
        order.answer = row.getString("answer");
        order.answerText = row.getString("answer_text");
        order.answeredAt = instant(row, "answered_at");
        order.confirmedAt = instant(row, "confirmed_at");
        order.chaseNote = row.getString("chase_note");
        order.cancelledAt = instant(row, "cancelled_at");
        order.closedAt = instant(row, "closed_at");
        return order;
    }

    private static PurchaseOrderLine line(ResultSet row) throws SQLException {
        var line = new PurchaseOrderLine(
                row.getInt("line"),
                row.getString("sku"),
                row.getString("description"),
                row.getString("unit"),
                quantity(row, "ordered"),
                row.getBigDecimal("unit_price"),
                row.getString("category"),
                row.getString("cost_center"),
                row.getBoolean("stocked"),
                row.getBoolean("service"),
                row.getBoolean("serial_tracked"));
        line.cancelled = quantity(row, "cancelled");
        line.announced = quantity(row, "announced");
        line.received = quantity(row, "received");
        line.returned = quantity(row, "returned");
        line.invoiced = quantity(row, "invoiced");
        line.promisedOn = Columns.day(row, "promised_on");
        line.offeredPrice = row.getBigDecimal("offered_price");
        line.offeredQuantity = row.getBigDecimal("offered_quantity");
        line.offeredOn = Columns.day(row, "offered_on");
        return line;
    }

    @Override
    public void save(PurchaseOrder order) {
        events.publishEvent(new RequisitionTouched(order.requisition));
        jdbc.update(
                UPDATE,
                order.approval,
                timestamp(order.releasedAt),
                order.revision,
                timestamp(order.sentAt),
                timestamp(order.answerDueAt),
                order.answer,
                order.answerText,
                timestamp(order.answeredAt),
                timestamp(order.confirmedAt),
                order.chaseNote,
                timestamp(order.cancelledAt),
                timestamp(order.closedAt),
                order.number);
        saveLines(order);
    }

    private void saveLines(PurchaseOrder order) {
        jdbc.batchUpdate(
                "update procure_to_pay.purchase_order_line set ordered = ?, cancelled = ?, announced = ?, received = ?,"
                        + " returned = ?, invoiced = ?, unit_price = ?, promised_on = ?, offered_price = ?,"
                        + " offered_quantity = ?, offered_on = ? where purchase_order = ? and line = ?",
                order.lines.stream()
                        .map(line -> new @Nullable Object[] {
                            line.ordered.value(),
                            line.cancelled.value(),
                            line.announced.value(),
                            line.received.value(),
                            line.returned.value(),
                            line.invoiced.value(),
                            line.unitPrice,
                            line.promisedOn,
                            line.offeredPrice,
                            line.offeredQuantity,
                            line.offeredOn,
                            order.number,
                            line.line
                        })
                        .toList());
    }

    @Override
    public BigDecimal called(String contract, String supplier, String sku) {
        return jdbc
                .queryForList(
                        "select called from procure_to_pay.contract_call_off"
                                + " where contract = ? and supplier = ? and sku = ?",
                        BigDecimal.class,
                        contract,
                        supplier,
                        sku)
                .stream()
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public boolean callOff(
            String contract, String supplier, String sku, BigDecimal quantity, @Nullable BigDecimal most) {
        jdbc.update(
                "insert into procure_to_pay.contract_call_off (contract, supplier, sku, called) values (?, ?, ?, 0)"
                        + " on conflict do nothing",
                contract,
                supplier,
                sku);
        return jdbc.update(
                        "update procure_to_pay.contract_call_off set called = called + ?"
                                + " where contract = ? and supplier = ? and sku = ?"
                                + " and (?::numeric is null or called + ? <= ?)",
                        quantity,
                        contract,
                        supplier,
                        sku,
                        most,
                        quantity,
                        most)
                == 1;
    }
}
