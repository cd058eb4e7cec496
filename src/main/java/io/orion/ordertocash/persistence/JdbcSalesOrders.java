package io.orion.ordertocash.persistence;

import io.orion.kernel.Money;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.OrderTouched;
import io.orion.ordertocash.domain.SalesOrder;
import io.orion.ordertocash.domain.SalesOrders;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSalesOrders implements SalesOrders {

    private final JdbcClient jdbc;
    private final SalesOrderTable table;
    private final ApplicationEventPublisher events;

    JdbcSalesOrders(JdbcClient jdbc, SalesOrderTable table, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = table;
        this.events = events;
    }

    @Override
    public SalesOrderNumber nextNumber(int year) {
        return SalesOrderNumber.of(
                year,
                jdbc.sql("select nextval('order_to_cash.sales_order_number')")
                        .query(Long.class)
                        .single());
    }

    @Override
    public void add(SalesOrder order) {
        try {
            table.insert(order);
        } catch (DuplicateKeyException e) {
            throw SalesOrderTable.usedReference(order.row());
        }
        LoadedOrders.current(table).put(order);
        events.publishEvent(new OrderTouched(order.number()));
    }

    @Override
    public SalesOrder get(SalesOrderNumber number) {
        events.publishEvent(new OrderTouched(number));
        return LoadedOrders.current(table)
                .get(number, () -> table.select(number, true))
                .orElseThrow(() -> new UnknownRecord("sales order", number.value()));
    }

    @Override
    public Optional<SalesOrder> find(SalesOrderNumber number) {
        return table.select(number, false);
    }

    @Override
    public List<SalesOrderNumber> all(@Nullable String after, int most) {
        return jdbc
                .sql("select number from order_to_cash.sales_order where number > ? order by number limit ?")
                .params(after == null ? "" : after, most)
                .query(String.class)
                .list()
                .stream()
                .map(SalesOrderNumber::new)
                .toList();
    }

    @Override
    public List<String> documents(SalesOrderNumber number) {
        return jdbc.sql("""
                        select number from (
                            select 0 as place, number, received_at as since from order_to_cash.sales_order
                                where number = :n
                            union all select 1, approval, received_at from order_to_cash.sales_order
                                where number = :n and approval is not null
                            union all select 2, number, planned_at from order_to_cash.delivery where order_number = :n
                            union all select 3, number, created_at from order_to_cash.billing where order_number = :n
                            union all select 4, number, posted_at from order_to_cash.invoice where order_number = :n
                            union all select 5, number, opened_at from order_to_cash.dispute where order_number = :n
                            union all select 6, number, asked_at from order_to_cash.write_off where order_number = :n
                            union all select 7, number, posted_at from order_to_cash.credit_note
                                where order_number = :n) d
                        order by place, since, number""").param("n", number.value()).query(String.class).list();
    }

    @Override
    public boolean claimProcess(SalesOrderNumber number, String processInstanceId) {
        return jdbc.sql("update order_to_cash.sales_order set process_instance_id = ?"
                                + " where number = ? and process_instance_id is null")
                        .params(processInstanceId, number.value())
                        .update()
                == 1;
    }

    @Override
    public boolean hasReference(String customer, String customerReference, SalesOrderNumber except) {
        return jdbc.sql("select exists (select 1 from order_to_cash.sales_order where customer = ?"
                        + " and customer_reference = ? and rejected_at is null and cancel_asked_at is null"
                        + " and number <> ?)")
                .params(customer, customerReference, except.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<SalesOrderNumber> byReference(String customer, String customerReference) {
        return numbers(jdbc.sql("select number from order_to_cash.sales_order where customer = ?"
                                + " and customer_reference = ?"
                                + " order by rejected_at is null and cancel_asked_at is null desc, number desc limit 1")
                        .params(customer, customerReference))
                .stream()
                .findFirst();
    }

    @Override
    public void lockCredit(String customer) {
        int found = jdbc.sql("select 1 from order_to_cash.customer_credit where customer = ? for update")
                .param(customer)
                .query(Integer.class)
                .list()
                .size();
        if (found == 0) {
            jdbc.sql("insert into order_to_cash.customer_credit values (?) on conflict do nothing")
                    .param(customer)
                    .update();
            jdbc.sql("select 1 from order_to_cash.customer_credit where customer = ? for update")
                    .param(customer)
                    .query(Integer.class)
                    .single();
        }
    }

    @Override
    public Money committed(String customer, SalesOrderNumber except, Currency currency) {
        return uninvoiced(customer, except, currency, "o.credit_outcome in ('approve', 'prepay')");
    }

    @Override
    public Money committedPrepaid(String customer, SalesOrderNumber except, Currency currency) {
        return uninvoiced(customer, except, currency, "o.credit_outcome = 'prepay' and o.confirmed_at is not null");
    }

    private Money uninvoiced(String customer, SalesOrderNumber except, Currency currency, String which) {
        var sum = jdbc.sql("select coalesce(sum(o.gross - coalesce((select sum(i.gross) from order_to_cash.invoice i"
                        + " where i.order_number = o.number), 0)), 0) from order_to_cash.sales_order o"
                        + " where o.customer = ? and o.number <> ? and o.currency = ? and o.closed_at is null"
                        + " and o.rejected_at is null and " + which)
                .params(customer, except.value(), currency.getCurrencyCode())
                .query(BigDecimal.class)
                .single();
        return new Money(sum, currency);
    }

    @Override
    public List<SalesOrderNumber> inCorrection() {
        return numbers(jdbc.sql("select number from order_to_cash.sales_order where problems <> '[]'"
                + " and rejected_at is null and closed_at is null order by number"));
    }

    @Override
    public List<SalesOrderNumber> onHold(String customer) {
        return numbers(jdbc.sql("select number from order_to_cash.sales_order where customer = ?"
                        + " and credit_outcome = 'hold' and closed_at is null and rejected_at is null order by number")
                .param(customer));
    }

    @Override
    public List<SalesOrderNumber> awaitingPrepayment(String customer) {
        return numbers(jdbc.sql("select number from order_to_cash.sales_order where customer = ?"
                        + " and credit_outcome = 'prepay' and confirmed_at is null and closed_at is null"
                        + " and rejected_at is null order by number")
                .param(customer));
    }

    @Override
    public List<SalesOrderNumber> backordered(String warehouse, List<String> skus) {
        return numbers(jdbc.sql("select o.number from order_to_cash.sales_order o where o.warehouse = ?"
                        + " and o.confirmed_at is not null and o.closed_at is null and exists ("
                        + "select 1 from order_to_cash.sales_order_line l where l.order_number = o.number"
                        + " and l.sku = any (?) and l.cancelled + l.in_delivery + l.delivered < l.ordered)"
                        + " order by o.confirmed_at, o.number")
                .params(warehouse, skus.toArray(String[]::new)));
    }

    @Override
    public List<SalesOrderNumber> list(@Nullable String after, @Nullable String customer, int most) {
        return numbers(jdbc.sql("select number from order_to_cash.sales_order"
                        + " where (?::text is null or number < ?) and (?::text is null or customer = ?)"
                        + " order by number desc limit ?")
                .params(after, after, customer, customer, most));
    }

    private static List<SalesOrderNumber> numbers(JdbcClient.StatementSpec query) {
        return query.query(String.class).list().stream()
                .map(SalesOrderNumber::new)
                .toList();
    }
}
