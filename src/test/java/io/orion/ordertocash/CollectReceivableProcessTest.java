package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.ledger.SettlementOrder;
import io.orion.messaging.OutboundMessage;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.ordertocash.documents.DunningLetters;
import io.orion.ordertocash.domain.Dunning;
import io.orion.ordertocash.domain.DunningStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Posted invoices until they are paid: reminders, charges, collectors, and what holds them up. */
class CollectReceivableProcessTest extends OrderDesk {

    private static final Actor DESK = new Actor("dora", Set.of("order-desk"));

    @Autowired
    DunningStore dunnings;

    @Autowired
    DunningLetters letters;

    @Autowired
    RepositoryService repository;

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
        var followUp = today().plusDays(7);
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

    @Test
    void endsWhenItIsPaidInTime() {
        var order = invoiced();
        pay(order);
        assertThat(processes.isRunning(invoice(order))).isFalse();
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    /** An order of EUR 1,190 that was delivered and invoiced. */
    private SalesOrderNumber invoiced() {
        var order = accept(Orders.of(customer).line(sku, 10));
        ship(order);
        return order;
    }

    private String invoice(SalesOrderNumber order) {
        return view(order).invoices().get(0).number();
    }

    /** What the customer owes beside invoices, oldest first. */
    private List<OpenItem> charges() {
        return ledger.openItems(Party.customer(customer)).stream()
                .filter(item -> item.document().startsWith("DUN-"))
                .toList();
    }

    private Dunning latest(String invoice) {
        return dunnings.latest(invoice).orElseThrow();
    }

    /** Act/365: EUR 1,190 at 9 % for so many days. */
    private static Money interest(String open, long days) {
        return Money.of(
                new BigDecimal(open)
                        .multiply(BigDecimal.valueOf(9 * days))
                        .divide(BigDecimal.valueOf(36500), 10, RoundingMode.HALF_UP),
                "EUR");
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    @Test
    void feeAndInterestSurviveAPartPaymentAndThePaymentOfTheInvoice() {
        var order = invoiced();
        var invoice = invoice(order);
        var dueOn = view(order).invoices().get(0).dueOn();
        lookAgain(invoice);
        assertThat(charges()).as("the first level is free").isEmpty();
        lookAgain(invoice);
        var second = latest(invoice);
        assertThat(second.level()).isEqualTo(2);
        assertThat(second.fee()).isEqualTo(Money.of("5.00", "EUR"));
        assertThat(second.interest()).isEqualTo(interest("1190", days(dueOn, second.on())));
        assertThat(charges()).extracting(OpenItem::open).containsExactly(second.charges());

        receiveMoney(
                new BigDecimal("500.00"), List.of(SettlementOrder.Allocation.of(invoice, Money.of("500.00", "EUR"))));
        processes.settle();
        assertThat(charges()).extracting(OpenItem::open).containsExactly(second.charges());

        lookAgain(invoice);
        var third = latest(invoice);
        assertThat(third.interestFrom()).isEqualTo(second.on());
        assertThat(third.interest()).isEqualTo(interest("690", days(second.on(), third.on())));
        pay(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
        assertThat(charges()).extracting(OpenItem::open).containsExactly(second.charges(), third.charges());
    }

    @Test
    void theLetterSaysLevelOpenFeeInterestAndUntilWhen() {
        var invoice = invoice(invoiced());
        lookAgain(invoice);
        lookAgain(invoice);
        var dunning = latest(invoice);
        var letter = new String(
                letters.write(new OutboundMessage("test", "customer", "reminder", dunning.number()))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(letter)
                .contains(
                        "Reminder, level 2",
                        "Open on " + dunning.on() + ": EUR 1190.00",
                        "Fee: EUR 5.00",
                        "Interest: " + dunning.interest() + " (9 % a year from " + dunning.interestFrom(),
                        "Please pay " + dunning.open().plus(dunning.charges()) + " until " + dunning.payUntil(),
                        "quoting " + invoice + " and " + dunning.number());
    }

    @Test
    void aLadderThatIsChangedIsFollowedByTheNextLook() throws IOException {
        var invoice = invoice(invoiced());
        var shipped = Files.readString(Path.of("processes/collect-receivable/decide-dunning.dmn"));
        var changed = shipped.replace(
                "<outputEntry id=\"out_first_4\"><text>0</text>", "<outputEntry id=\"out_first_4\"><text>12.5</text>");
        assertThat(changed).isNotEqualTo(shipped);
        var deployment = repository
                .createDeployment()
                .addString("decide-dunning.dmn", changed)
                .deploy();
        try {
            lookAgain(invoice);
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
        assertThat(latest(invoice).level()).isEqualTo(1);
        assertThat(charges()).extracting(OpenItem::open).containsExactly(Money.of("12.50", "EUR"));
    }

    /** At level 3, with the customer's promise to pay so much within ten days. Returns the invoice. */
    private String promised(SalesOrderNumber order, String amount) {
        var invoice = invoice(order);
        for (int level = 1; level <= 3; level++) {
            lookAgain(invoice);
        }
        processes.complete(
                invoice,
                "userTask_collectOverdue",
                "collections",
                Map.of("followUpOn", today().plusDays(10).toString(), "promisedAmount", amount));
        return invoice;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void aBrokenPromiseGoesToTheNextLevel() {
        var order = invoiced();
        var invoice = promised(order, "600.00");
        var until = today().plusDays(10);
        receiveMoney(
                new BigDecimal("599.99"), List.of(SettlementOrder.Allocation.of(invoice, Money.of("599.99", "EUR"))));
        lookAgain(invoice);
        assertThat(today()).as("nobody looks before the day is over").isAfter(until);
        assertThat(view(order).invoices().get(0).dunningLevel()).isEqualTo(4);
        processes.task(invoice, "userTask_collectOverdue");
    }

    @Test
    void aPromiseThatIsKeptStaysAtItsLevel() {
        var order = invoiced();
        var invoice = promised(order, "600.00");
        receiveMoney(
                new BigDecimal("600.00"), List.of(SettlementOrder.Allocation.of(invoice, Money.of("600.00", "EUR"))));
        lookAgain(invoice);
        assertThat(view(order).invoices().get(0).dunningLevel()).isEqualTo(3);
    }

    @Test
    void nobodyPromisesMoreThanIsOpen() {
        var order = invoiced();
        assertThatThrownBy(() -> promised(order, "1190.01"))
                .hasMessageContaining("promisedAmount must be more than 0 and at most 1190.00");
    }
}
