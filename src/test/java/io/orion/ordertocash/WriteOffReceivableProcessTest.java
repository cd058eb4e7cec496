package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.SettlementOrder;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.testing.Http;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is left open is given up: small differences at once, bad debts by a ladder. */
class WriteOffReceivableProcessTest extends OrderDesk {

    private static final Actor COLLECTOR = new Actor("carlo", Set.of("collections", "controller"));

    @Autowired
    Http http;

    @AfterAll
    void everyPathIsPassed() {
        assertThat(coverage.untaken("writeOffReceivable")).isEmpty();
    }

    /** An order of EUR 1,190 of which so much was paid. */
    private SalesOrderNumber paid(String amount) {
        var order = accept(Orders.of(customer).line(sku, 10));
        ship(order);
        receiveMoney(
                new BigDecimal(amount),
                List.of(SettlementOrder.Allocation.of(invoice(order), Money.of(amount, "EUR"))));
        processes.settle();
        return order;
    }

    private String invoice(SalesOrderNumber order) {
        return view(order).invoices().get(0).number();
    }

    private BigDecimal open(SalesOrderNumber order) {
        return view(order).invoices().get(0).open();
    }

    private String writeOff(SalesOrderNumber order, String code) {
        var number = transaction.execute(
                status -> orderToCash.writeOff(invoice(order), new WriteOffRequest(code, "Cannot be had"), COLLECTOR));
        processes.settle();
        return Objects.requireNonNull(number);
    }

    private Map<String, BigDecimal> posted(String writeOff) {
        Map<String, BigDecimal> byAccount = new HashMap<>();
        ledger.entriesOf(writeOff)
                .forEach(entry -> entry.lines()
                        .forEach(line ->
                                byAccount.put(line.account(), line.amount().amount())));
        return byAccount;
    }

    @Test
    void aSmallDifferenceIsWrittenOffAtOnce() {
        var order = paid("1186.00");
        var number = writeOff(order, "SMALL");
        assertThat(posted(number).get(Accounts.PAYMENT_DIFFERENCES)).isEqualByComparingTo("4.00");
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
        assertThat(processes.isRunning(number)).isFalse();
    }

    @Test
    void aBadDebtIsApprovedByTheController() {
        var order = paid("595.00");
        var number = writeOff(order, "BAD_DEBT");
        assertThat(open(order)).isEqualByComparingTo("595.00");
        assertThatThrownBy(() -> processes.complete(
                        number, "userTask_decideApproval", "carlo", "controller", Map.of("granted", "true")))
                .hasMessageContaining("carlo");
        processes.complete(number, "userTask_decideApproval", "controller", Map.of("granted", "true"));
        processes.settle();
        assertThat(posted(number).get(Accounts.BAD_DEBTS)).isEqualByComparingTo("500.00");
        assertThat(posted(number).get(Accounts.OUTPUT_TAX)).isEqualByComparingTo("95.00");
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aLargeOneBeforeItsTimeIsForTheFinanceDirector() {
        var order = paid("10.00");
        var number = writeOff(order, "BAD_DEBT");
        processes.complete(
                number,
                "userTask_decideApproval",
                "finance-director",
                Map.of("granted", "false", "comment", "They pay next week"));
        processes.settle();
        assertThat(open(order)).isEqualByComparingTo("1180.00");
        assertThat(processes.isRunning(number)).isFalse();
        assertThat(processes.isRunning(invoice(order)))
                .as("it goes on being collected")
                .isTrue();
    }

    @Test
    void paymentInFullAnswersTheQuestion() {
        var order = paid("1000.00");
        var number = writeOff(order, "SMALL");
        pay(order);
        assertThat(processes.openTasks(number)).isEmpty();
        assertThat(processes.isRunning(number)).isFalse();
        assertThat(posted(number)).isEmpty();
    }

    @Test
    void onlyCollectionsAsksAndOnlyForWhatIsOpen() {
        var order = paid("1000.00");
        var path = "/api/order-to-cash/invoices/" + invoice(order) + "/write-offs";
        var wish = "{\"reasonCode\": \"SMALL\", \"reason\": \"Not worth it\"}";
        assertThat(http.post("order-desk", path, wish).statusCode()).isEqualTo(403);
        assertThat(http.post("collections", path, "{\"reasonCode\": \"GIFT\"}").body())
                .contains("reasonCode", "reason");
        assertThat(http.post("collections", path, wish).statusCode()).isEqualTo(201);
        assertThat(http.post("collections", path, wish).statusCode()).isEqualTo(409);
        pay(order);
        assertThat(http.post("collections", path, wish).statusCode()).isEqualTo(409);
    }
}
