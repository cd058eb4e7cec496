package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.Refused;
import io.orion.ordertocash.SalesOrderView.StageState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer who is dunned far enough gets nothing more, until that ends: by itself, or by a person in credit. */
class DeliveryStopIT extends OrderDesk {

    private static final Actor CARLA = new Actor("carla", Set.of("credit"));

    @Autowired
    JdbcClient jdbc;

    private SalesOrderNumber overdue = new SalesOrderNumber("SO-2026-999999");
    private SalesOrderNumber picking = overdue;
    private SalesOrderNumber backordered = overdue;
    private String invoice = "";

    /** An invoice at level 3, an order with a pick list, and one that waits for 20 pieces. */
    @BeforeEach
    void aCustomerAtLevelThree() {
        overdue = accept(Orders.of(customer).line(sku, 10));
        ship(overdue);
        invoice = view(overdue).invoices().get(0).number();
        picking = accept(Orders.of(customer).line(sku, 90));
        backordered = accept(Orders.of(customer).line(sku, 20));
        assertThat(delivery(backordered).waitsFor()).isEqualTo("Back-ordered goods");
        for (int level = 1; level <= 3; level++) {
            processes.fireTimer(invoice, "timerCatch_dunningDue");
        }
        processes.settle();
        receive(sku, 50);
        processes.settle();
    }

    private SalesOrderView.Stage delivery(SalesOrderNumber order) {
        return view(order).stages().get(2);
    }

    private void pick(SalesOrderNumber order) {
        processes.complete(view(order).deliveries().get(0).number(), "userTask_pickGoods", "warehouse", Map.of());
    }

    private void assertStopped(SalesOrderNumber order) {
        assertThat(delivery(order).state()).isEqualTo(StageState.WAITING);
        assertThat(delivery(order).waitsFor()).isEqualTo("Delivery stop: " + invoice + " overdue");
        assertThat(delivery(order).owner()).isEqualTo("credit");
    }

    @Test
    void openOrdersStopAndGoOnByThemselvesWhenItIsPaid() {
        assertStopped(picking);
        assertStopped(backordered);
        assertThat(view(backordered).deliveries()).as("goods arrived meanwhile").isEmpty();
        assertThatThrownBy(() -> pick(picking)).hasStackTraceContaining("Delivery stop: " + invoice + " overdue");
        pay(overdue);
        assertThat(view(backordered).deliveries()).hasSize(1);
        assertThat(delivery(picking).waitsFor()).startsWith("Pick ");
        ship(picking);
        ship(backordered);
        assertThat(delivery(backordered).state()).isEqualTo(StageState.DONE);
    }

    @Test
    void otherCustomersAreDelivered() {
        sample.customer(customer + "-2").save();
        var other = accept(Orders.of(customer + "-2").line(sku, 1));
        assertThat(delivery(other).waitsFor()).startsWith("Pick ");
    }

    @Test
    void aDisputeLiftsItAndItsRejectionBringsItBack() {
        var dispute = transaction.execute(status -> orderToCash.dispute(
                invoice, new DisputeRequest("QUA", "Scratched", BigDecimal.TEN), new Actor("dora", Set.of())));
        processes.settle();
        assertThat(view(backordered).deliveries()).hasSize(1);
        assertThat(delivery(picking).waitsFor()).startsWith("Pick ");
        processes.complete(
                String.valueOf(dispute),
                "userTask_resolveDispute",
                "billing",
                Map.of("outcome", "rejected", "note", "Packed by us"));
        processes.settle();
        assertStopped(picking);
    }

    @Test
    void creditReleasesOneOrderAndNotTheirOwn() {
        assertThatThrownBy(() -> release(picking, new Actor("order-desk", Set.of("credit"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("order-desk entered " + picking);
        release(backordered, CARLA);
        assertThat(view(backordered).deliveries()).hasSize(1);
        assertStopped(picking);
        assertThat(jdbc.sql("select invoice || ' ' || released_by || ' ' || reason"
                                + " from order_to_cash.delivery_stop_release where order_number = ?")
                        .param(backordered.value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(invoice + " carla Paid by telephone"));
        assertThatThrownBy(() -> release(backordered, CARLA)).hasMessageContaining("under no delivery stop");
    }

    private void release(SalesOrderNumber order, Actor by) {
        transaction.executeWithoutResult(status -> orderToCash.releaseDeliveryStop(order, "Paid by telephone", by));
        processes.settle();
    }
}
