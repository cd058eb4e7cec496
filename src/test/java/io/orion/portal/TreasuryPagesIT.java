package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import io.orion.testing.Http;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import io.orion.treasury.BankChangeRequest;
import io.orion.treasury.PaymentRunRequest;
import io.orion.treasury.PaymentRunView.Status;
import io.orion.treasury.Treasury;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Payment runs and changes of accounts on the pages: tasks with the facts to decide by, and cases. */
@OrionTest
class TreasuryPagesIT {

    /** Long before what other tests owe. */
    private static final LocalDate DUE = LocalDate.of(2001, 1, 2);

    @Autowired
    Http http;

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    SampleCompany sample;

    @Autowired
    ProcessDriver processes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private final String supplier = "TP-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void supplier() {
        sample.company();
        sample.supplier(supplier, Map.of("contact.name", "Accounts", "contact.telephone", "+49 69 7654321"));
    }

    private String run() {
        var document = "TI-" + UUID.randomUUID().toString().substring(0, 13);
        var owed = Money.of("123.45", "EUR");
        var item = new Posting.NewOpenItem(Party.supplier(supplier), document, DUE);
        transaction.executeWithoutResult(status -> ledger.post(new Posting(
                document,
                "invoice",
                LocalDate.now(clock),
                "Invoice",
                null,
                List.of(
                        new Posting.Line(Accounts.PAYABLES, owed.negate(), item),
                        Posting.Line.debit(Accounts.COST_OF_GOODS_SOLD, owed)))));
        var run = treasury.startRun(new PaymentRunRequest(DUE, "EUR"), new Actor("treasury", Set.of("treasury")));
        processes.settle();
        return run;
    }

    @Test
    void aRunIsRevisedAndReleasedOnPages() {
        var run = run();
        var treasurer = new Person(http, "treasury");
        assertThat(treasurer.get("/work?q=" + run).body()).contains(run);
        var task = "/tasks/" + processes.task(run, "userTask_revisePaymentRun").getId();
        assertThat(treasurer.get(task).body())
                .contains("Proposal", supplier, "123.45", "Discount at risk", "name=\"exclude\"");
        assertThat(treasurer.post(task + "/complete", Map.of("keep", "true")).body())
                .contains(run + " is done");
        processes.settle();
        assertThat(treasury.run(run).status()).isEqualTo(Status.IN_RELEASE);
        var releaser = new Person(http, "treasury-release");
        var vote = "/tasks/" + processes.task(run, "userTask_decideApproval").getId();
        assertThat(releaser.get(vote).body()).contains("EUR", supplier);
        assertThat(releaser.get("/cases/" + run).body())
                .contains("to be released", "Approval APR-", supplier, "123.45")
                .doesNotContain("??");
        assertThat(releaser.get("/cases?process=paymentRun&q=" + run).body()).contains("/cases/" + run);
        assertThat(new Person(http, "warehouse").get("/cases/" + run).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aChangeOfAnAccountIsConfirmedOnAPage() {
        var change = treasury.requestBankChange(
                new BankChangeRequest(
                        supplier, "DE89370400440532013000", null, "Somebody <b>else</b>", "mail", "New bank"),
                new Actor("clara", Set.of("accounts-payable")));
        processes.settle();
        var treasurer = new Person(http, "treasury");
        var task = "/tasks/" + processes.task(change, "userTask_callBack").getId();
        assertThat(treasurer.get(task).body())
                .contains("+49 69 7654321", "Findings", "The account is our own", "Somebody &lt;b&gt;else")
                .doesNotContain("<b>else");
        treasurer.post(
                task + "/complete",
                Map.of("confirmed", "false", "numberCalled", "+49 69 7654321", "spokeWith", "Ms Reed"));
        processes.settle();
        assertThat(treasurer.get("/cases/" + change).body())
                .contains("refused", "Not confirmed by Ms Reed")
                .doesNotContain("??");
    }
}
