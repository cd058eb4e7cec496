package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.ordertocash.SalesOrderView.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Posted invoices until they are paid: reminders, charges, collectors, and what holds them up. */
class CollectReceivableProcessTest extends OrderDesk {

    private static final Actor DESK = new Actor("dora", Set.of("order-desk"));

    @AfterAll
    void everyPathIsPassed() {
        assertThat(coverage.untaken("collectReceivable")).isEmpty();
    }

    private void lookAgain(String invoice) {
        processes.fireTimer(invoice, "timerCatch_dunningDue");
    }

    @Test
    void remindsThenHandsOverToACollectorAndEndsWhenPaid() {
        var order = accept(Orders.of(customer).line(sku, 1));
        ship(order);
        var invoice = view(order).invoices().get(0).number();
        lookAgain(invoice);
        lookAgain(invoice);
        assertThat(view(order).invoices().get(0).dunningLevel()).isEqualTo(2);
        lookAgain(invoice);
        var followUp =
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(7);
        processes.complete(
                invoice, "userTask_collectOverdue", "collections", Map.of("followUpOn", followUp.toString()));
        lookAgain(invoice);
        processes.task(invoice, "userTask_collectOverdue");
        pay(order);
        assertThat(processes.openTasks(invoice)).isEmpty();
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void waitsAsLongAsTheInvoiceIsInDispute() {
        var order = accept(Orders.of(customer).line(sku, 1));
        ship(order);
        var invoice = view(order).invoices().get(0).number();
        lookAgain(invoice);
        assertThat(view(order).invoices().get(0).dunningLevel()).isEqualTo(1);
        var dispute = transaction.execute(status -> orderToCash.dispute(
                invoice, new DisputeRequest("QTY", "One was missing", new BigDecimal("119.00")), DESK));
        lookAgain(invoice);
        lookAgain(invoice);
        assertThat(view(order).invoices().get(0).dunningLevel()).isEqualTo(1);
        processes.complete(
                String.valueOf(dispute),
                "userTask_resolveDispute",
                "collections",
                Map.of("outcome", "rejected", "note", "All were signed for"));
        lookAgain(invoice);
        assertThat(view(order).invoices().get(0).dunningLevel()).isEqualTo(2);
    }
}
