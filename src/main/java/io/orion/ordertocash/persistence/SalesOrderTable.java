package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.date;
import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.SalesOrderView;
import io.orion.ordertocash.domain.SalesOrder;
import io.orion.ordertocash.domain.SalesOrderLine;
import io.orion.ordertocash.domain.SalesOrderRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of an order: one query to read it with its lines, only what changed to write it. */
@Component
class SalesOrderTable {

    private static final String INSERT = "insert into order_to_cash.sales_order"
            + " (number, received, received_at, entered_by, currency, requested_on, customer, customer_reference)"
            + " values (?, ?::jsonb, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update order_to_cash.sales_order set customer = ?, customer_reference = ?,"
            + " problems = ?::jsonb, priced_at = ?, net = ?, tax = ?, gross = ?, approval = ?, approved_terms = ?,"
            + " credit_outcome = ?, credit_reason = ?, credit_decided_at = ?, credit_released_by = ?,"
            + " prepayment_due_on = ?, warehouse = ?, backorder_policy = ?, confirmed_at = ?, rejected_at = ?,"
            + " rejection_reason = ?, closed_at = ?, changes = ?, cancelled_by = ?, cancel_asked_at = ?,"
            + " cancel_reason = ?,"
            + " version = version + 1 where number = ?";
    private static final String INSERT_LINE = "insert into order_to_cash.sales_order_line"
            + " (sku, description, unit, cancelled, in_delivery, delivered, invoiced, in_return, returned, credited,"
            + " unit_price, list_price,"
            + " discount_percent, unit_cost, net, tax_category, tax_percent, tax_code, tax_reason, stocked,"
            + " serial_tracked, promised_on, ordered, order_number, line)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE_LINE = "update order_to_cash.sales_order_line set sku = ?, description = ?,"
            + " unit = ?, cancelled = ?, in_delivery = ?, delivered = ?, invoiced = ?, in_return = ?, returned = ?,"
            + " credited = ?, unit_price = ?, list_price = ?,"
            + " discount_percent = ?, unit_cost = ?, net = ?, tax_category = ?, tax_percent = ?, tax_code = ?,"
            + " tax_reason = ?, stocked = ?, serial_tracked = ?, promised_on = ?, ordered = ?"
            + " where order_number = ? and line = ?";
    private static final String SELECT = "select o.*, l.line, l.sku, l.description, l.unit, l.ordered, l.cancelled,"
            + " l.in_delivery, l.delivered, l.invoiced, l.in_return, l.returned, l.credited, l.unit_price,"
            + " l.list_price, l.discount_percent, l.unit_cost, l.net as line_net, l.tax_category, l.tax_percent,"
            + " l.tax_code, l.tax_reason, l.stocked, l.serial_tracked, l.promised_on from order_to_cash.sales_order o"
            + " join order_to_cash.sales_order_line l on l.order_number = o.number where o.number = ? order by l.line";

    private final JdbcTemplate jdbc;
    private final JsonColumns json;

    SalesOrderTable(JdbcTemplate jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The values of an order as they are in the database, to see what changed. */
    record Stored(@Nullable Object[] head, List<@Nullable Object[]> lines) {}

    Stored stored(SalesOrder order) {
        return new Stored(
                head(order.row()),
                order.lines().stream().map(SalesOrderTable::values).toList());
    }

    void insert(SalesOrder order) {
        var row = order.row();
        jdbc.update(
                INSERT,
                row.number,
                json.write(row.received),
                timestamp(row.receivedAt),
                row.enteredBy,
                row.currency,
                row.requestedOn,
                row.customer,
                row.customerReference);
        jdbc.batchUpdate(
                INSERT_LINE,
                order.lines().stream()
                        .map(line -> append(values(line), row.number, line.line))
                        .toList());
    }

    void update(SalesOrder order, Stored stored) {
        var head = head(order.row());
        if (!Arrays.equals(head, stored.head())) {
            try {
                jdbc.update(UPDATE, append(head, order.row().number));
            } catch (DuplicateKeyException e) {
                throw usedReference(order.row());
            }
        }
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> added = new ArrayList<>();
        var lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            var values = append(values(lines.get(i)), order.row().number, lines.get(i).line);
            if (i >= stored.lines().size()) {
                added.add(values);
            } else if (!Arrays.equals(values(lines.get(i)), stored.lines().get(i))) {
                changed.add(values);
            }
        }
        if (!changed.isEmpty()) {
            jdbc.batchUpdate(UPDATE_LINE, changed);
        }
        if (!added.isEmpty()) {
            jdbc.batchUpdate(INSERT_LINE, added);
        }
    }

    /** The only key of an order that can be taken already: its customer's reference. */
    static Refused usedReference(SalesOrderRow row) {
        return new Refused(
                "The customer " + row.customer + " already has an order under the reference " + row.customerReference);
    }

    private static Object[] append(@Nullable Object[] values, Object... more) {
        Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }

    private @Nullable Object[] head(SalesOrderRow row) {
        return new @Nullable Object[] {
            row.customer,
            row.customerReference,
            json.write(row.problems),
            timestamp(row.pricedAt),
            row.net,
            row.tax,
            row.gross,
            row.approval,
            row.approvedTerms,
            row.creditOutcome,
            row.creditReason,
            timestamp(row.creditDecidedAt),
            row.creditReleasedBy,
            row.prepaymentDueOn,
            row.warehouse,
            row.backorderPolicy,
            timestamp(row.confirmedAt),
            timestamp(row.rejectedAt),
            row.rejectionReason,
            timestamp(row.closedAt),
            row.changes,
            row.cancelledBy,
            timestamp(row.cancelAskedAt),
            row.cancelReason
        };
    }

    private static @Nullable Object[] values(SalesOrderLine line) {
        return new @Nullable Object[] {
            line.sku,
            line.description,
            line.unit,
            line.cancelled.value(),
            line.inDelivery.value(),
            line.delivered.value(),
            line.invoiced.value(),
            line.inReturn.value(),
            line.returned.value(),
            line.credited.value(),
            line.unitPrice,
            line.listPrice,
            line.discountPercent,
            line.unitCost,
            line.net,
            line.taxCategory,
            line.taxPercent,
            line.taxCode,
            line.taxReason,
            line.stocked,
            line.serialTracked,
            line.promisedOn,
            line.ordered.value()
        };
    }

    Optional<SalesOrder> select(SalesOrderNumber number, boolean lock) {
        return Optional.ofNullable(jdbc.query(lock ? SELECT + " for update of o" : SELECT, this::read, number.value()));
    }

    private @Nullable SalesOrder read(ResultSet rows) throws SQLException {
        SalesOrderRow row = null;
        List<SalesOrderLine> lines = new ArrayList<>();
        while (rows.next()) {
            if (row == null) {
                row = row(rows);
            }
            lines.add(line(rows));
        }
        return row == null ? null : SalesOrder.restore(row, lines);
    }

    private SalesOrderRow row(ResultSet rows) throws SQLException {
        var row = new SalesOrderRow(
                rows.getString("number"),
                json.read(rows.getString("received"), SalesOrderRequest.class),
                Objects.requireNonNull(instant(rows, "received_at")),
                rows.getString("entered_by"),
                rows.getString("currency"),
                date(rows, "requested_on"));
        row.customer = rows.getString("customer");
        row.customerReference = rows.getString("customer_reference");
        readDecisions(rows, row);
        row.problems = List.of(json.read(rows.getString("problems"), SalesOrderView.Problem[].class));
        row.pricedAt = instant(rows, "priced_at");
        row.net = rows.getBigDecimal("net");
        row.tax = rows.getBigDecimal("tax");
        row.gross = rows.getBigDecimal("gross");
        row.confirmedAt = instant(rows, "confirmed_at");
        row.rejectedAt = instant(rows, "rejected_at");
        row.rejectionReason = rows.getString("rejection_reason");
        row.closedAt = instant(rows, "closed_at");
        row.changes = rows.getInt("changes");
        row.cancelledBy = rows.getString("cancelled_by");
        row.cancelAskedAt = instant(rows, "cancel_asked_at");
        row.cancelReason = rows.getString("cancel_reason");
        return row;
    }

    private static void readDecisions(ResultSet rows, SalesOrderRow row) throws SQLException {
        row.approval = rows.getString("approval");
        row.approvedTerms = rows.getString("approved_terms");
        row.creditOutcome = rows.getString("credit_outcome");
        row.creditReason = rows.getString("credit_reason");
        row.creditDecidedAt = instant(rows, "credit_decided_at");
        row.creditReleasedBy = rows.getString("credit_released_by");
        row.prepaymentDueOn = date(rows, "prepayment_due_on");
        row.warehouse = rows.getString("warehouse");
        row.backorderPolicy = rows.getString("backorder_policy");
    }

    private static SalesOrderLine line(ResultSet rows) throws SQLException {
        var line = new SalesOrderLine(
                rows.getInt("line"),
                new Quantity(rows.getBigDecimal("ordered")),
                rows.getString("description"),
                rows.getString("unit"),
                rows.getBigDecimal("discount_percent"));
        line.sku = rows.getString("sku");
        line.cancelled = new Quantity(rows.getBigDecimal("cancelled"));
        line.inDelivery = new Quantity(rows.getBigDecimal("in_delivery"));
        line.delivered = new Quantity(rows.getBigDecimal("delivered"));
        line.invoiced = new Quantity(rows.getBigDecimal("invoiced"));
        line.inReturn = new Quantity(rows.getBigDecimal("in_return"));
        line.returned = new Quantity(rows.getBigDecimal("returned"));
        line.credited = new Quantity(rows.getBigDecimal("credited"));
        line.unitPrice = rows.getBigDecimal("unit_price");
        line.listPrice = rows.getBigDecimal("list_price");
        line.unitCost = rows.getBigDecimal("unit_cost");
        line.net = rows.getBigDecimal("line_net");
        line.taxCategory = rows.getString("tax_category");
        line.taxPercent = rows.getBigDecimal("tax_percent");
        line.taxCode = rows.getString("tax_code");
        line.taxReason = rows.getString("tax_reason");
        line.stocked = rows.getBoolean("stocked");
        line.serialTracked = rows.getBoolean("serial_tracked");
        line.promisedOn = date(rows, "promised_on");
        return line;
    }
}
