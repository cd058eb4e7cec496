package io.orion.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.banking.BankTransaction.State;
import io.orion.engine.CaseDetails;
import io.orion.engine.CaseSource;
import io.orion.engine.Cases;
import io.orion.engine.TaskWork;
import io.orion.engine.Worklist;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.testing.FlowCoverage;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of the model clarifyReceipt, and the receipt in the lists. */
@OrionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClarifyReceiptProcessTest {

    private static final String TASK = "userTask_clarifyReceipt";

    @Autowired
    Banking banking;

    @Autowired
    Bank bank;

    @Autowired
    Clerk clerk;

    @Autowired
    ProcessDriver processes;

    @Autowired
    TaskWork work;

    @Autowired
    Worklist worklist;

    @Autowired
    Cases cases;

    @Autowired
    List<CaseSource> sources;

    @Autowired
    FlowCoverage coverage;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String customer = "";
    private String invoice = "";

    @BeforeAll
    void countOwnPathsOnly() {
        coverage.reset();
    }

    @BeforeEach
    void anInvoice() {
        clock.moveTo(MovableClock.START);
        customer = bank.customer();
        invoice = bank.invoice(customer, "100.00");
    }

    @AfterAll
    void everyPathIsPassed() {
        assertThat(coverage.untaken("clarifyReceipt")).isEmpty();
    }

    @Test
    void asksCollectionsAndPaysTheInvoicesThatTheyName() {
        var second = bank.invoice(customer, "50.00");
        var receipt =
                clerk.unclear("90.00", "no idea, but " + invoice + " and " + bank.invoice(bank.customer(), "1.00"));
        assertThat(processes.task(receipt, TASK).getDescription())
                .contains(
                        "EUR 90.00", "Stranger", "no idea", "several customers", invoice, customer, "open EUR 100.00");

        clerk.clarify(
                receipt, Map.of("action", "pay", "customer", customer, "invoices", invoice + "=40.00, " + second));

        var after = banking.transaction(receipt).orElseThrow();
        assertThat(after.state()).isEqualTo(State.APPLIED);
        assertThat(after.outcome()).isEqualTo(ReceiptOutcome.BY_HAND);
        assertThat(bank.open(invoice)).isEqualTo("60.00");
        assertThat(bank.open(second)).isEqualTo("0.00");
        assertThat(processes.isRunning(receipt)).isFalse();
    }

    @Test
    void putsTheMoneyOnTheCustomersAccount() {
        var receipt = clerk.unclear("30.00", "thanks");
        clerk.clarify(receipt, Map.of("action", "account", "customer", customer));
        assertThat(banking.transaction(receipt).orElseThrow().customer()).isEqualTo(customer);
        assertThat(bank.open(receipt)).isEqualTo("-30.00");
        assertThat(bank.open(invoice)).isEqualTo("100.00");
    }

    @Test
    void leavesTheRestOnAccountWhenThePersonSaysSo() {
        var receipt = clerk.unclear("130.00", "thanks");
        clerk.clarify(
                receipt, Map.of("action", "pay", "customer", customer, "invoices", invoice, "restOnAccount", "true"));
        assertThat(bank.open(invoice)).isEqualTo("0.00");
        assertThat(bank.open(receipt)).isEqualTo("-30.00");
    }

    @Test
    void takesItOutWhenItIsTheSameMoney() {
        var first = clerk.unclear("30.00", "first");
        var second = clerk.unclear("30.00", "second");
        clerk.clarify(second, Map.of("action", "same", "transaction", first));
        assertThat(banking.transaction(second).orElseThrow().state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(stages(second)).containsExactly("DONE", "DONE", "CANCELLED");
        clerk.clarify(first, Map.of("action", "account", "customer", customer));
    }

    @Test
    void endsByItselfWhenSomebodyClarifiesItOverRest() {
        var receipt = clerk.unclear("100.00", "thanks");
        banking.allocate(receipt, customer, List.of(new Banking.Allocation(invoice, Money.of("100.00", "EUR"))), false);
        assertThat(processes.isRunning(receipt)).isFalse();
        assertThat(worklist.ofCase(receipt)).isEmpty();

        var doubled = clerk.unclear("100.00", "thanks");
        banking.sameAs(doubled, receipt);
        assertThat(processes.isRunning(doubled)).isFalse();
    }

    @Test
    void remindsCollectionsAfterTwoBusinessDays() {
        var receipt = clerk.unclear("100.00", "thanks");
        processes.fireTimer(receipt, "boundary_reminderDue");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
        assertThat(jdbc.queryForList("select kind from messaging.outbox where document = ?", String.class, receipt))
                .containsExactly("clarification-reminder");
        assertThat(processes.task(receipt, TASK).getDueDate()).isEqualTo("2026-03-04T10:00:00Z");
        clerk.clarify(receipt, Map.of("action", "account", "customer", customer));
        assertThat(processes.isRunning(receipt)).isFalse();
    }

    @Test
    void letsNobodyElseClarifyAndNobodyTwice() {
        var receipt = clerk.unclear("30.00", "thanks");
        var id = processes.task(receipt, TASK).getId();
        Map<String, Object> form = Map.of("action", "account", "customer", customer);
        var eva = new Actor("eva", Set.of("warehouse"));
        assertThat(worklist.find(id, eva)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ProcessDriver.as("eva", "warehouse", () -> {
                    work.complete(id, form, eva);
                    return null;
                }));
        clerk.clarify(receipt, form);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> banking.allocate(receipt, customer, List.of(), true))
                .withMessageContaining("APPLIED");
    }

    @Test
    void isACaseInTheListUntilItIsClarified() {
        var receipt = clerk.unclear("30.00", "thanks");
        var open = cases.find(receipt).orElseThrow();
        assertThat(open.stage()).isEqualTo("CLARIFICATION");
        assertThat(open.status()).isEqualTo("UNAPPLIED");
        assertThat(open.waitsFor()).contains("payer is unknown");
        assertThat(open.until()).isEqualTo("2026-03-04T10:00:00Z");
        assertThat(worklist.ofCase(receipt)).singleElement().satisfies(task -> {
            assertThat(task.group()).isEqualTo("collections");
            assertThat(task.amount()).isEqualByComparingTo("30.00");
        });
        assertThat(stages(receipt)).containsExactly("DONE", "WAITING", "NOT_STARTED");

        clerk.clarify(receipt, Map.of("action", "account", "customer", customer));

        var closed = cases.find(receipt).orElseThrow();
        assertThat(closed.status()).isEqualTo("APPLIED");
        assertThat(closed.closedAt()).isEqualTo(clock.instant());
        assertThat(closed.party()).isEqualTo(customer);
        assertThat(closed).isEqualTo(source().summarise(receipt));
        assertThat(stages(receipt)).containsExactly("DONE", "DONE", "DONE");
        assertThat(jdbc.queryForObject(
                        "select clarified_by from banking.transaction where number = ?", String.class, receipt))
                .isEqualTo("collections");
    }

    @Test
    void showsAReceiptOfBeforeTheProcessAndTakesItsClarificationOverRest() {
        var receipt = clerk.unclear("30.00", "thanks");
        var instance = processes.task(receipt, TASK).getProcessInstanceId();
        jdbc.update(
                "update banking.transaction set unclear_why = null, unclear_since = null, clarify_by = null"
                        + " where number = ?",
                receipt);
        processes.forget(instance);

        transaction.executeWithoutResult(status -> source().refresh(receipt));
        var listed = source().summarise(receipt);
        assertThat(listed.startedAt()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(listed.waitsFor()).contains("payer is unknown");
        assertThat(source().details(receipt).sections()).isNotEmpty();
        assertThat(banking.allocate(receipt, customer, List.of(), true).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void listsEveryUnclearReceiptAndNoOther() {
        var unclear = clerk.unclear("30.00", "thanks");
        var clear = clerk.receive("100.00", invoice).number();
        var all = new ArrayList<String>();
        for (var page = source().numbers(null, 2);
                !page.isEmpty();
                page = source().numbers(page.get(page.size() - 1), 2)) {
            all.addAll(page);
        }
        assertThat(all).contains(unclear).doesNotContain(clear).doesNotHaveDuplicates();
    }

    private CaseSource source() {
        return sources.stream()
                .filter(it -> it.processId().equals("clarifyReceipt"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> stages(String receipt) {
        return source().details(receipt).stages().stream()
                .map(CaseDetails.Stage::state)
                .map(Enum::name)
                .toList();
    }
}
