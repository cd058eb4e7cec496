package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.DeliveryStopStore;
import io.orion.ordertocash.domain.OrderTouched;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeliveryStops implements DeliveryStopStore {

    private static final String OPEN_ORDERS = "select o.number from order_to_cash.sales_order o where o.customer = ?"
            + " and o.confirmed_at is not null and o.closed_at is null";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JdbcDeliveryStops(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public boolean set(String invoice, boolean stop) {
        return jdbc.sql("update order_to_cash.invoice set delivery_stop = ? where number = ? and delivery_stop <> ?")
                        .params(stop, invoice, stop)
                        .update()
                == 1;
    }

    @Override
    public List<String> stopping(SalesOrderNumber order, String customer) {
        return jdbc.sql("select i.number from order_to_cash.invoice i"
                        + " where i.customer = ? and i.delivery_stop and i.settled_at is null"
                        + " and not exists (select 1 from order_to_cash.dispute d"
                        + " where d.invoice = i.number and d.closed_at is null)"
                        + " and not exists (select 1 from order_to_cash.delivery_stop_release r"
                        + " where r.invoice = i.number and r.order_number = ?) order by i.due_on, i.number")
                .params(customer, order.value())
                .query(String.class)
                .list();
    }

    @Override
    public void release(SalesOrderNumber order, List<String> invoices, String by, Instant at, String reason) {
        for (String invoice : invoices) {
            jdbc.sql("insert into order_to_cash.delivery_stop_release"
                            + " (order_number, invoice, released_by, released_at, reason) values (?, ?, ?, ?, ?)")
                    .params(order.value(), invoice, by, timestamp(at), reason)
                    .update();
        }
    }

    @Override
    public List<SalesOrderNumber> undelivered(String customer) {
        return numbers(
                OPEN_ORDERS + " and exists (select 1 from order_to_cash.sales_order_line l"
                        + " where l.order_number = o.number and l.cancelled + l.in_delivery + l.delivered < l.ordered)"
                        + " order by o.confirmed_at, o.number",
                customer);
    }

    @Override
    public void touchOrders(String customer) {
        numbers(OPEN_ORDERS + " order by o.number", customer)
                .forEach(order -> events.publishEvent(new OrderTouched(order)));
    }

    private List<SalesOrderNumber> numbers(String query, String customer) {
        return jdbc.sql(query)
                .param(customer)
                .query((row, index) -> new SalesOrderNumber(row.getString(1)))
                .list();
    }
}
