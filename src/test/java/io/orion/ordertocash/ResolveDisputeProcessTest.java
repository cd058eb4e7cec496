package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.ordertocash.SalesOrderView.StageState;
import io.orion.ordertocash.SalesOrderView.Status;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way a dispute ends, and who may not end it. */
class ResolveDisputeProcessTest extends OrderDesk {

    private static final Actor DORA = new Actor("dora", Set.of("order-desk", "collections"));

    @Autowired
    JdbcClient jdbc;

    @AfterAll
    void everyPathIsPassed() {
        assertThat(coverage.untaken("resolveDispute")).isEmpty();
    }

    /** An order of which ten pieces are delivered and EUR 1,190 invoiced. */
    private SalesOrderNumber invoiced() {
        var order = accept(Orders.of(customer).line(sku, 10));
        ship(order);
        return order;
    }

    private SalesOrderView.Invoice invoice(SalesOrderNumber order) {
        return view(order).invoices().get(0);
    }

    private String dispute(SalesOrderNumber order, String code, String amount) {
        return Objects.requireNonNull(transaction.execute(status -> orderToCash.dispute(
                invoice(order).number(), new DisputeRequest(code, "12 % were agreed", new BigDecimal(amount)), DORA)));
    }

    private void resolve(String dispute, String outcome, @Nullable String amount) {
        Map<String, Object> form = new HashMap<>(Map.of("outcome", outcome, "note", "Checked"));
        if (amount != null) {
            form.put("justifiedAmount", amount);
        }
        processes.complete(dispute, "userTask_resolveDispute", "collections", form);
        processes.settle();
    }

    private SalesOrderView.Stage accounting(SalesOrderNumber order) {
        return view(order).stages().get(4);
    }

    private String outcome(String dispute) {
        return jdbc.sql("select outcome || coalesce(' ' || decided_by, '') from order_to_cash.dispute"
                        + " where number = ? and closed_at is not null")
                .param(dispute)
                .query(String.class)
                .single();
    }

    private Map<String, BigDecimal> posted(String dispute) {
        Map<String, BigDecimal> byAccount = new HashMap<>();
        ledger.entriesOf(dispute)
                .forEach(entry -> entry.lines()
                        .forEach(line ->
                                byAccount.put(line.account(), line.amount().amount())));
        return byAccount;
    }

    @Test
    void theTrackerSaysWhatTheInvoiceWaitsFor() {
        var order = invoiced();
        var dispute = dispute(order, "PRI", "119.00");
        assertThat(accounting(order).state()).isEqualTo(StageState.WAITING);
        assertThat(accounting(order).waitsFor())
                .isEqualTo("Dispute " + dispute + " about " + invoice(order).number());
        assertThat(accounting(order).owner()).isEqualTo("collections");
        assertThat(invoice(order).dispute()).isEqualTo(dispute);
        resolve(dispute, "rejected", null);
        assertThat(accounting(order).waitsFor()).startsWith("Payment of");
        assertThat(outcome(dispute)).isEqualTo("REJECTED collections");
        assertThat(invoice(order).open()).isEqualByComparingTo("1190.00");
    }

    @Test
    void whatIsJustifiedLowersTheInvoiceAndItsTax() {
        var order = invoiced();
        var dispute = dispute(order, "PRI", "238.00");
        resolve(dispute, "justified", "119.00");
        assertThat(invoice(order).open()).isEqualByComparingTo("1071.00");
        assertThat(posted(dispute).get(Accounts.REVENUE_REDUCTIONS)).isEqualByComparingTo("100.00");
        assertThat(posted(dispute).get(Accounts.OUTPUT_TAX)).isEqualByComparingTo("19.00");
        assertThat(posted(dispute).get(Accounts.RECEIVABLES)).isEqualByComparingTo("-119.00");
        pay(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aReductionToNothingClosesTheOrder() {
        var order = invoiced();
        var dispute = dispute(order, "DEL", "1190.00");
        resolve(dispute, "justified", null);
        assertThat(invoice(order).open()).isEqualByComparingTo("1190.00");
        processes.complete(dispute, "userTask_decideApproval", "controller", Map.of("granted", "true"));
        processes.settle();
        assertThat(invoice(order).open()).isZero();
        assertThat(outcome(dispute)).isEqualTo("JUSTIFIED collections");
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
        assertThat(processes.isRunning(dispute)).isFalse();
    }

    @Test
    void aReductionThatIsNotApprovedIsResolvedAnew() {
        var order = invoiced();
        var dispute = dispute(order, "QUA", "1000.00");
        resolve(dispute, "justified", null);
        processes.complete(
                dispute, "userTask_decideApproval", "controller", Map.of("granted", "false", "comment", "Too much"));
        processes.settle();
        resolve(dispute, "withdrawn", null);
        assertThat(outcome(dispute)).isEqualTo("WITHDRAWN collections");
        assertThat(invoice(order).open()).isEqualByComparingTo("1190.00");
    }

    @Test
    void paymentInFullEndsItBeforeTheDecision() {
        var order = invoiced();
        var dispute = dispute(order, "REF", "10.00");
        pay(order);
        assertThat(outcome(dispute)).isEqualTo("PAID");
        assertThat(processes.openTasks(dispute)).isEmpty();
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void paymentInFullEndsItBeforeTheApproval() {
        var order = invoiced();
        var dispute = dispute(order, "OTH", "600.00");
        resolve(dispute, "justified", null);
        pay(order);
        assertThat(outcome(dispute)).isEqualTo("PAID collections");
        assertThat(processes.openTasks(dispute)).isEmpty();
        assertThat(processes.isRunning(dispute)).isFalse();
    }

    @Test
    void whoeverOpenedItDecidesNothingOfIt() {
        var order = invoiced();
        var dispute = dispute(order, "PRI", "1000.00");
        assertThatThrownBy(() -> processes.complete(
                        dispute, "userTask_resolveDispute", "dora", "collections", Map.of("outcome", "justified")))
                .hasMessageContaining("dora opened the dispute");
        resolve(dispute, "justified", null);
        assertThatThrownBy(() -> processes.complete(
                        dispute, "userTask_decideApproval", "dora", "controller", Map.of("granted", "true")))
                .hasMessageContaining("dora opened " + dispute);
    }

    @Test
    void oneAtATimeAndNoMoreThanIsOpen() {
        var order = invoiced();
        assertThatThrownBy(() -> dispute(order, "ABC", "1190.01"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("reasonCode is none of")
                .hasMessageContaining("amount must be more than 0 and at most 1190.00");
        assertThatThrownBy(() -> dispute(order, "PRI", "0.001")).hasMessageContaining("more decimals than EUR");
        var dispute = dispute(order, "PRI", "100.00");
        assertThatThrownBy(() -> dispute(order, "PRI", "1.00"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("in dispute already");
        assertThatThrownBy(() -> resolve(dispute, "justified", "100.01")).hasMessageContaining("justifiedAmount");
        assertThatThrownBy(() -> resolve(dispute, "maybe", null)).hasMessageContaining("outcome is none of");
        pay(order);
        assertThatThrownBy(() -> dispute(order, "PRI", "1.00")).hasMessageContaining("is paid");
    }
}
