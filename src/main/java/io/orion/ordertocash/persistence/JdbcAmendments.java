package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.Amendment;
import io.orion.ordertocash.domain.Amendments;
import io.orion.ordertocash.domain.OrderTouched;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAmendments implements Amendments {

    private static final String SELECT = "select a.*, l.line, l.added, l.sku, l.quantity_before, l.quantity,"
            + " l.price_before, l.price, l.possible, l.reason as line_reason, l.alternative, l.already_delivered"
            + " from order_to_cash.amendment a join order_to_cash.amendment_line l using (order_number, amendment)"
            + " where a.order_number = ?";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcAmendments(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void add(Amendment it) {
        events.publishEvent(new OrderTouched(it.order));
        try {
            jdbc.update(
                    "insert into order_to_cash.amendment"
                            + " (order_number, amendment, reference, reason, asked_by, asked_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    it.order.value(),
                    it.number,
                    it.reference,
                    it.reason,
                    it.askedBy,
                    timestamp(it.askedAt));
        } catch (DuplicateKeyException e) {
            throw new Refused(it.order + " is being changed already; wait until that is decided");
        }
        addLines(it);
    }

    private void addLines(Amendment it) {
        jdbc.batchUpdate(
                "insert into order_to_cash.amendment_line (order_number, amendment, line, added, sku, quantity_before,"
                        + " quantity, price_before, price) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                it.lines.stream()
                        .map(line -> new @Nullable Object[] {
                            it.order.value(),
                            it.number,
                            line.line,
                            line.added,
                            line.sku,
                            line.quantityBefore.value(),
                            line.quantity.value(),
                            line.priceBefore,
                            line.price
                        })
                        .toList());
    }

    @Override
    public void save(Amendment it) {
        events.publishEvent(new OrderTouched(it.order));
        jdbc.update(
                "update order_to_cash.amendment set approval = ?, approved_terms = ?, credit_released_by = ?,"
                        + " decided_at = ?, accepted = ?, refusal = ? where order_number = ? and amendment = ?",
                it.approval,
                it.approvedTerms,
                it.creditReleasedBy,
                timestamp(it.decidedAt),
                it.accepted,
                it.refusal,
                it.order.value(),
                it.number);
        jdbc.batchUpdate(
                "update order_to_cash.amendment_line set possible = ?, reason = ?, alternative = ?,"
                        + " already_delivered = ? where order_number = ? and amendment = ? and line = ?",
                it.lines.stream()
                        .map(line -> new @Nullable Object[] {
                            line.possible,
                            line.reason,
                            line.alternative,
                            line.alreadyDelivered,
                            it.order.value(),
                            it.number,
                            line.line
                        })
                        .toList());
    }

    @Override
    public Optional<Amendment> open(SalesOrderNumber order) {
        return query(SELECT + " and a.decided_at is null order by l.line", order).stream()
                .findFirst();
    }

    @Override
    public List<Amendment> of(SalesOrderNumber order) {
        return query(SELECT + " order by a.amendment, l.line", order);
    }

    private List<Amendment> query(String sql, SalesOrderNumber order) {
        return Objects.requireNonNull(jdbc.query(sql, JdbcAmendments::read, order.value()));
    }

    private static List<Amendment> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<Amendment>();
        var lines = new ArrayList<Amendment.Line>();
        boolean more = rows.next();
        while (more) {
            int number = rows.getInt("amendment");
            lines.add(line(rows));
            var head = head(rows);
            more = rows.next();
            if (!more || rows.getInt("amendment") != number) {
                found.add(head.withLines(lines));
                lines.clear();
            }
        }
        return found;
    }

    private static Amendment head(ResultSet row) throws SQLException {
        var head = new Amendment(
                new SalesOrderNumber(row.getString("order_number")),
                row.getInt("amendment"),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("asked_by"),
                Objects.requireNonNull(instant(row, "asked_at")),
                List.of());
        head.approval = row.getString("approval");
        head.approvedTerms = row.getString("approved_terms");
        head.creditReleasedBy = row.getString("credit_released_by");
        head.decidedAt = instant(row, "decided_at");
        head.accepted = (Boolean) row.getObject("accepted");
        head.refusal = row.getString("refusal");
        return head;
    }

    private static Amendment.Line line(ResultSet row) throws SQLException {
        var line = new Amendment.Line(
                row.getInt("line"),
                row.getBoolean("added"),
                row.getString("sku"),
                quantity(row, "quantity_before"),
                quantity(row, "quantity"),
                row.getBigDecimal("price_before"),
                row.getBigDecimal("price"));
        line.possible = (Boolean) row.getObject("possible");
        line.reason = row.getString("line_reason");
        line.alternative = row.getString("alternative");
        line.alreadyDelivered = row.getBoolean("already_delivered");
        return line;
    }

    private static Quantity quantity(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return new Quantity(value);
    }
}
