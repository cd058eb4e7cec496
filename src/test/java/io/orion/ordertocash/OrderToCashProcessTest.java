package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.ordertocash.SalesOrderView.Status;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every path from the order to its invoice, each once; changing, cancelling, collecting have tests of their own. */
class OrderToCashProcessTest extends OrderDesk {

    @AfterAll
    void everyPathIsPassed() {
        for (String process : List.of("orderToCash", "fulfilShipment", "billDocument")) {
            assertThat(coverage.untaken(process).stream().filter(Predicate.not(CANCELLATION.or(CHANGE))))
                    .as(process)
                    .isEmpty();
        }
    }

    @Test
    void closesTheOrderWhenItIsDeliveredAndPaid() {
        var order = accept(Orders.of(customer).line(sku, 10));
        ship(order);
        assertThat(view(order).status()).isEqualTo(Status.DELIVERED);
        pay(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
        assertThat(processes.isRunning(order.value())).isFalse();
        assertThat(stages(order)).containsOnly(SalesOrderView.StageState.DONE);
    }

    @Test
    void waitsInCorrectionUntilTheMissingProductIsKnown() {
        var order = accept(Orders.of(customer).line(sku + "-NEW", 1));
        assertThat(view(order).status()).isEqualTo(Status.IN_CORRECTION);
        assertThat(view(order).stages().get(0).waitsFor()).contains(sku + "-NEW");
        sample.product(sku + "-NEW").price("100.00").save();
        receive(sku + "-NEW", 5);
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void goesOnWhenTheOrderDeskCorrectsIt() {
        var order = accept(Orders.of(customer).line("NO-SUCH", 1));
        processes.complete(
                order.value(),
                "userTask_correctOrder",
                "order-desk",
                Map.of("corrected", "true", "corrections", "1 sku=" + sku));
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void rejectsAnOrderThatCannotBeCorrected() {
        var order = accept(Orders.of(customer).line("NO-SUCH", 1));
        processes.complete(
                order.value(),
                "userTask_correctOrder",
                "order-desk",
                Map.of("corrected", "false", "reason", "No such article"));
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.REJECTED);
        assertThat(view(order).stages().get(0).waitsFor()).isEqualTo("No such article");
    }

    @Test
    void asksForApprovalOfADeepDiscount() {
        var order = accept(Orders.of(customer).line(sku, 1, null, "20"));
        assertThat(view(order).status()).isEqualTo(Status.IN_APPROVAL);
        assertThat(view(order).stages().get(0).owner()).isEqualTo("sales-manager");
        processes.complete(order.value(), "userTask_decideApproval", "sales-manager", Map.of("granted", "true"));
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void remindsAndEscalatesAnApprovalThatNobodyDecides() {
        var order = accept(Orders.of(customer).line(sku, 1, null, "20"));
        processes.fireTimer(order.value(), "boundary_reminderDue");
        processes.fireTimer(order.value(), "boundary_escalationDue");
        assertThat(view(order).stages().get(0).owner()).isEqualTo("sales-director");
        processes.complete(
                order.value(),
                "userTask_decideEscalatedApproval",
                "sales-director",
                Map.of("granted", "false", "comment", "Too cheap"));
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void holdsAnOrderOverTheLimitUntilCreditReleasesIt() {
        sample.customer(customer).limit("100").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        assertThat(view(order).status()).isEqualTo(Status.CREDIT_HOLD);
        processes.fireTimer(order.value(), "boundary_holdTooLong");
        processes.complete(
                order.value(), "userTask_releaseCreditHold", "credit", Map.of("released", "true", "reason", "Known"));
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void rejectsAnOrderThatCreditRefuses() {
        sample.customer(customer).limit("100").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        processes.complete(
                order.value(),
                "userTask_releaseCreditHold",
                "credit",
                Map.of("released", "false", "reason", "Insolvent"));
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void endsTheHoldByItselfWhenTheLimitIsRaised() {
        sample.customer(customer).limit("100").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        sample.customer(customer).limit("100000").save();
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void rejectsTheOrderOfAHopelessDebtor() {
        var first = accept(Orders.of(customer).line(sku, 10));
        ship(first);
        sample.customer(customer).limit("200").save();
        clock.advance(java.time.Duration.ofDays(150));
        var second = accept(Orders.of(customer).line(sku, 10));
        assertThat(view(second).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void confirmsAPrepaidOrderWhenTheMoneyIsThere() {
        sample.customer(customer).with("creditLimit", "0").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        assertThat(view(order).status()).isEqualTo(Status.AWAITING_PREPAYMENT);
        receiveMoney(view(order).gross(), List.of());
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.CONFIRMED);
        ship(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void givesUpAPrepaidOrderThatIsNotPaid() {
        sample.customer(customer).with("creditLimit", "0").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        processes.fireTimer(order.value(), "timerCatch_prepaymentOverdue");
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void deliversTheRemainderWhenStockArrives() {
        var order = accept(Orders.of(customer).line(sku, 150));
        ship(order);
        assertThat(view(order).status()).isEqualTo(Status.PARTIALLY_DELIVERED);
        assertThat(view(order).stages().get(1).waitsFor()).contains("50 × " + sku);
        receive(sku, 50);
        processes.settle();
        ship(order);
        assertThat(view(order).deliveries()).hasSize(2);
        pay(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void givesAShortPickBackToTheOrder() {
        var order = accept(Orders.of(customer).line(sku, 10));
        var delivery = view(order).deliveries().get(0).number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", Map.of("pickedQuantities", "1=4"));
        processes.complete(delivery, "userTask_packGoods", "warehouse", NOTHING);
        processes.settle();
        assertThat(view(order).lines().get(0).delivered()).isEqualByComparingTo("4");
        assertThat(view(order).status()).isEqualTo(Status.PARTIALLY_DELIVERED);
    }

    @Test
    void dissolvesADeliveryOfWhichNothingWasThere() {
        var order = accept(Orders.of(customer).line(sku, 10));
        var delivery = view(order).deliveries().get(0).number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", Map.of("pickedQuantities", "1=0"));
        processes.settle();
        assertThat(view(order).deliveries().get(0).state()).isEqualTo("VOIDED");
        assertThat(processes.isRunning(delivery)).isFalse();
    }

    @Test
    void hasBillingDataCorrectedThatBreaksTheRules() {
        sample.customer(customer)
                .with("billTo.country", "FR")
                .with("vatId", "FR40303265045")
                .save();
        var order = accept(Orders.of(customer).line(sku, 1));
        sample.customer(customer).with("billTo.country", "FR").save();
        ship(order);
        var billing = processes.caseAt("billDocument", "userTask_correctInvoice");
        sample.customer(customer)
                .with("billTo.country", "FR")
                .with("vatId", "FR40303265045")
                .save();
        processes.complete(billing, "userTask_correctInvoice", "billing", NOTHING);
        processes.settle();
        assertThat(view(order).invoices()).hasSize(1);
    }
}
