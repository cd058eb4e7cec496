package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Quantity;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.ReturnRequest;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.CustomerReturn;
import io.orion.ordertocash.domain.ReturnStore;
import io.orion.ordertocash.domain.ReturnTouched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReturns implements ReturnStore {

    private static final String SELECT = "select * from order_to_cash.customer_return where ";

    private final JdbcClient jdbc;
    private final ReturnReceiptTable receipts;
    private final ApplicationEventPublisher events;

    JdbcReturns(JdbcClient jdbc, ReturnReceiptTable receipts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        long next = jdbc.sql("select nextval('order_to_cash.return_number')")
                .query(Long.class)
                .single();
        return new DocumentNumber("RMA", year, next).toString();
    }

    @Override
    public void add(CustomerReturn it) {
        events.publishEvent(new ReturnTouched(it.number));
        jdbc.sql("insert into order_to_cash.customer_return (number, order_number, customer, reason, compensation,"
                        + " opened, note, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.number,
                        it.order.value(),
                        it.customer,
                        it.reason.name(),
                        it.compensation.name(),
                        it.opened,
                        it.note,
                        it.askedBy,
                        timestamp(it.askedAt))
                .update();
        for (CustomerReturn.Line line : it.lines) {
            jdbc.sql("insert into order_to_cash.customer_return_line"
                            + " (return_number, order_number, line, sku, asked) values (?, ?, ?, ?, ?)")
                    .params(it.number, it.order.value(), line.line, line.sku, line.asked.value())
                    .update();
        }
    }

    @Override
    public CustomerReturn get(String number) {
        return jdbc.sql(SELECT + "number = ? for update")
                .param(number)
                .query(JdbcReturns::head)
                .optional()
                .map(this::complete)
                .orElseThrow(() -> new UnknownRecord("return", number));
    }

    @Override
    public Optional<CustomerReturn> find(String number) {
        return jdbc.sql(SELECT + "number = ?")
                .param(number)
                .query(JdbcReturns::head)
                .optional()
                .map(this::complete);
    }

    @Override
    public void save(CustomerReturn it) {
        events.publishEvent(new ReturnTouched(it.number));
        jdbc.sql("update order_to_cash.customer_return set outcome = ?, outcome_reason = ?, fee_percent = ?,"
                        + " window_days = ?, authorised_by = ?, authorised_at = ?, valid_until = ?, refused_by = ?,"
                        + " refused_at = ?, refusal = ?, lapsed_at = ?, closed_at = ? where number = ?")
                .params(
                        it.outcome,
                        it.outcomeReason,
                        it.feePercent,
                        it.windowDays,
                        it.authorisedBy,
                        timestamp(it.authorisedAt),
                        timestamp(it.validUntil),
                        it.refusedBy,
                        timestamp(it.refusedAt),
                        it.refusal,
                        timestamp(it.lapsedAt),
                        timestamp(it.closedAt),
                        it.number)
                .update();
        for (CustomerReturn.Line line : it.lines) {
            jdbc.sql("update order_to_cash.customer_return_line set received = ?"
                            + " where return_number = ? and line = ? and received <> ?")
                    .params(line.received.value(), it.number, line.line, line.received.value())
                    .update();
        }
        it.receipts.forEach(receipt -> receipts.save(it.number, receipt));
    }

    @Override
    public List<CustomerReturn> of(SalesOrderNumber order) {
        return jdbc
                .sql(SELECT + "order_number = ? order by number")
                .param(order.value())
                .query(JdbcReturns::head)
                .list()
                .stream()
                .map(this::complete)
                .toList();
    }

    @Override
    public List<String> list(@Nullable String after, @Nullable SalesOrderNumber order, int most) {
        return jdbc.sql("select number from order_to_cash.customer_return"
                        + " where (:after::text is null or number < :after)"
                        + " and (:order::text is null or order_number = :order) order by number desc limit :most")
                .param("after", after)
                .param("order", order == null ? null : order.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> all(@Nullable String after, int most) {
        return jdbc.sql("select number from order_to_cash.customer_return where number > ? order by number limit ?")
                .params(after == null ? "" : after, most)
                .query(String.class)
                .list();
    }

    private CustomerReturn complete(CustomerReturn it) {
        it.lines.addAll(jdbc.sql("select line, sku, asked, received from order_to_cash.customer_return_line"
                        + " where return_number = ? order by line")
                .param(it.number)
                .query((row, index) -> new CustomerReturn.Line(
                        row.getInt("line"),
                        row.getString("sku"),
                        new Quantity(row.getBigDecimal("asked")),
                        new Quantity(row.getBigDecimal("received"))))
                .list());
        it.receipts.addAll(receipts.of(it.number));
        return it;
    }

    private static CustomerReturn head(ResultSet row, int index) throws SQLException {
        var it = new CustomerReturn(
                row.getString("number"),
                new SalesOrderNumber(row.getString("order_number")),
                row.getString("customer"),
                ReturnRequest.Reason.valueOf(row.getString("reason")),
                ReturnRequest.Compensation.valueOf(row.getString("compensation")),
                row.getBoolean("opened"),
                row.getString("note"),
                row.getString("asked_by"),
                Objects.requireNonNull(instant(row, "asked_at")));
        it.outcome = row.getString("outcome");
        it.outcomeReason = row.getString("outcome_reason");
        it.feePercent = row.getBigDecimal("fee_percent");
        it.windowDays = (Integer) row.getObject("window_days");
        it.authorisedBy = row.getString("authorised_by");
        it.authorisedAt = instant(row, "authorised_at");
        it.validUntil = instant(row, "valid_until");
        it.refusedBy = row.getString("refused_by");
        it.refusedAt = instant(row, "refused_at");
        it.refusal = row.getString("refusal");
        it.lapsedAt = instant(row, "lapsed_at");
        it.closedAt = instant(row, "closed_at");
        return it;
    }
}
