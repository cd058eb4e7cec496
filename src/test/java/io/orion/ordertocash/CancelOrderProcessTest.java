package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.ordertocash.SalesOrderView.StageState;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.ordertocash.documents.CustomerDocuments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that are cancelled wherever they stand: nothing stays reserved, owed, asked for or open. */
class CancelOrderProcessTest extends OrderDesk {

    private static final Actor DESK = new Actor("dora", Set.of("order-desk"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CustomerDocuments documents;

    @Autowired
    ManagementService management;

    @AfterAll
    void everyPathIsPassed() {
        for (String process : List.of("orderToCash", "fulfilShipment")) {
            assertThat(coverage.untaken(process).stream().filter(CANCELLATION))
                    .as(process)
                    .isEmpty();
        }
    }

    private void cancel(SalesOrderNumber order) {
        transaction.executeWithoutResult(status -> orderToCash.cancel(order, "Not needed any more", DESK));
        processes.settle();
    }

    /** What must be true of every order that was cancelled. */
    private void nothingIsLeftOf(SalesOrderNumber order) {
        var view = view(order);
        assertThat(view.status()).isEqualTo(Status.CANCELLED);
        assertThat(view.stages().get(0).waitsFor()).isEqualTo("Cancelled by dora: Not needed any more");
        assertThat(stages(order)).containsOnly(StageState.CANCELLED);
        assertThat(view.lines()).allSatisfy(line -> assertThat(line.cancelled()).isEqualByComparingTo(line.ordered()));
        assertThat(processes.isRunning(order.value())).isFalse();
        assertThat(processes.openTasks(order.value())).isEmpty();
        assertThat(held(order)).isZero();
        assertThat(available()).isEqualByComparingTo("100");
        assertThat(jdbc.sql("select count(*) from ledger.open_item where party_number = ? and open_minor > 0")
                        .param(customer)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(management.createJobQuery().withException().count()).isZero();
    }

    private BigDecimal available() {
        return inventory.available("FRA", List.of(sku)).get(sku).value();
    }

    private BigDecimal held(SalesOrderNumber order) {
        return jdbc.sql("select coalesce(sum(held), 0) from inventory.reservation where document like ?")
                .param(order.value() + "%")
                .query(BigDecimal.class)
                .single();
    }

    private List<String> told(SalesOrderNumber order) {
        return jdbc.sql("select kind from messaging.outbox where document = ? order by key")
                .param(order.value())
                .query(String.class)
                .list();
    }

    @Test
    void inCorrection() {
        var order = accept(Orders.of(customer).line("NO-SUCH", 1));
        cancel(order);
        nothingIsLeftOf(order);
    }

    @Test
    void inApproval() {
        var order = accept(Orders.of(customer).line(sku, 1, null, "20"));
        assertThat(view(order).status()).isEqualTo(Status.IN_APPROVAL);
        cancel(order);
        nothingIsLeftOf(order);
    }

    @Test
    void onCreditHold() {
        sample.customer(customer).limit("100").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        cancel(order);
        nothingIsLeftOf(order);
    }

    @Test
    void awaitingPrepayment() {
        sample.customer(customer).with("creditLimit", "0").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        assertThat(view(order).status()).isEqualTo(Status.AWAITING_PREPAYMENT);
        cancel(order);
        nothingIsLeftOf(order);
        assertThat(told(order)).contains("prepayment-withdrawal");
    }

    @Test
    void paidInAdvanceLeavesTheMoneyWithTheCustomer() {
        sample.customer(customer).with("creditLimit", "0").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        receiveMoney(view(order).gross(), List.of());
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.CONFIRMED);
        cancel(order);
        nothingIsLeftOf(order);
        var next = accept(Orders.of(customer).line(sku, 10));
        processes.settle();
        assertThat(ledger.openItems(io.orion.ledger.Party.customer(customer)))
                .extracting(item -> item.open())
                .containsExactly(Money.of("-1190.00", "EUR"));
        assertThat(view(next).status()).isEqualTo(Status.AWAITING_PREPAYMENT);
    }

    @Test
    void confirmedWithAPickList() {
        sample.customer(customer).limit("2000").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        assertThat(held(order)).isEqualByComparingTo("10");
        cancel(order);
        nothingIsLeftOf(order);
        assertThat(view(order).deliveries()).extracting("state").containsExactly("VOIDED");
        assertThat(processes.isRunning(view(order).deliveries().get(0).number()))
                .isFalse();
        var response = new String(documents.orderResponse(order.value()), StandardCharsets.UTF_8);
        assertThat(response).contains(">RE<", "Cancelled: Not needed any more");
        assertThat(view(accept(Orders.of(customer).line(sku, 15))).status())
                .as("its credit is free again")
                .isEqualTo(Status.CONFIRMED);
    }

    @Test
    void pickedGoodsArePutBack() {
        var order = accept(Orders.of(customer).line(sku, 10));
        var delivery = view(order).deliveries().get(0).number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", NOTHING);
        cancel(order);
        assertThat(view(order).status()).isEqualTo(Status.CANCELLED);
        processes.complete(delivery, "userTask_putGoodsBack", "warehouse", NOTHING);
        nothingIsLeftOf(order);
        assertThat(jdbc.sql("select put_back_by from order_to_cash.delivery where number = ?")
                        .param(delivery)
                        .query(String.class)
                        .single())
                .isEqualTo("warehouse");
    }

    @Test
    void backOrdered() {
        var order = accept(Orders.of(customer).line(sku, 150));
        cancel(order);
        nothingIsLeftOf(order);
        receive(sku, 50);
        processes.settle();
        assertThat(view(order).deliveries()).hasSize(1);
        assertThat(available()).isEqualByComparingTo("150");
    }

    @Test
    void anotherWithTheSameReferenceIsTaken() {
        var order = accept(Orders.of(customer).line(sku, 1).reference("PO-1"));
        cancel(order);
        assertThat(view(accept(Orders.of(customer).line(sku, 1).reference("PO-1")))
                        .status())
                .isEqualTo(Status.CONFIRMED);
    }

    @Test
    void notWhatHasLeftNorTwiceNorWithoutAReason() {
        var order = accept(Orders.of(customer).line(sku, 150));
        ship(order);
        assertThatThrownBy(() -> cancel(order)).isInstanceOf(Refused.class).hasMessageContaining("have left");
        var other = accept(Orders.of(customer).line("NO-SUCH", 1));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> orderToCash.cancel(other, " ", DESK)))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> orderToCash.cancel(other, "A\u0000", DESK)))
                .hasMessageContaining("reason must be");
        cancel(other);
        assertThatThrownBy(() -> cancel(other)).isInstanceOf(Refused.class).hasMessageContaining("is over");
    }

    /** The order is undone by a job: until then nothing of it leaves. */
    @Test
    void nothingLeavesBetweenTheWishAndItsFulfilment() {
        var order = accept(Orders.of(customer).line(sku, 10));
        var delivery = view(order).deliveries().get(0).number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", NOTHING);
        processes.complete(delivery, "userTask_packGoods", "warehouse", NOTHING);
        transaction.executeWithoutResult(status -> orderToCash.cancel(order, "Not needed any more", DESK));
        var goodsIssue = management
                .createJobQuery()
                .activityId("serviceTask_postGoodsIssue")
                .singleResult();
        assertThatThrownBy(() -> management.executeJob(goodsIssue.getId()))
                .hasStackTraceContaining("is being cancelled");
        var undoing = management
                .createJobQuery()
                .activityId("compensationThrow_undoOrder")
                .singleResult();
        management.executeJob(undoing.getId());
        processes.complete(delivery, "userTask_putGoodsBack", "warehouse", NOTHING);
        nothingIsLeftOf(order);
    }
}
