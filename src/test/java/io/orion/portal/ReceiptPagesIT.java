package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.banking.Bank;
import io.orion.banking.Banking;
import io.orion.banking.Clerk;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipts that nobody could apply, on the pages: the task with its form, and the case. */
@OrionTest
class ReceiptPagesIT {

    @Autowired
    Http http;

    @Autowired
    Bank bank;

    @Autowired
    Clerk clerk;

    @Autowired
    Banking banking;

    @Autowired
    ProcessDriver processes;

    private String customer = "";
    private String invoice = "";
    private String receipt = "";

    @BeforeEach
    void aReceipt() {
        customer = bank.customer();
        invoice = bank.invoice(customer, "100.00");
        receipt = clerk.unclear("100.00", "for <b>something</b>");
    }

    @Test
    void isClarifiedByItsForm() {
        var collections = new Person(http, "collections");
        assertThat(collections.get("/work?q=" + receipt).body()).contains(receipt, "Stranger", "100.00");
        var task =
                "/tasks/" + processes.task(receipt, "userTask_clarifyReceipt").getId();
        var page = collections.get(task);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("EUR 100.00 · Stranger", "payer is unknown", "What the payer wrote", "name=\"invoices\"")
                .contains("for &lt;b&gt;something")
                .doesNotContain("for <b>");

        var wrong = collections.post(
                task + "/complete", Map.of("action", "pay", "customer", customer, "invoices", invoice + "=7"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("leave EUR 93.00 over", invoice + "=7");

        var done = collections.post(
                task + "/complete", Map.of("action", "pay", "customer", customer, "invoices", invoice));
        assertThat(done.body()).contains(receipt + " is done");
        assertThat(bank.open(invoice)).isEqualTo("0.00");
        assertThat(banking.transaction(receipt).orElseThrow().customer()).isEqualTo(customer);
    }

    @Test
    void isACaseOfItsOwnStages() {
        var collections = new Person(http, "collections");
        assertThat(collections.get("/cases?q=" + receipt).body())
                .contains("value=\"CLARIFICATION\"", "value=\"ACCOUNTING\"", "payer is unknown");
        assertThat(collections.get("/cases?stage=CLARIFICATION&q=" + receipt).body())
                .contains("/cases/" + receipt);
        assertThat(collections.get("/cases?stage=SUPPLY&q=" + receipt).body()).doesNotContain("/cases/" + receipt);

        clerk.clarify(receipt, Map.of("action", "account", "customer", customer));
        assertThat(collections.get("/cases?q=" + receipt).body()).doesNotContain("/cases/" + receipt);
        assertThat(collections.get("/cases?closed=true&q=" + receipt).body()).contains("/cases/" + receipt);
        assertThat(collections.get("/cases/" + receipt).body())
                .contains("applied", "Clarified by", "Application", "Receipt not applied");
    }

    @Test
    void isNotShownToThoseWhoMaySeeOrdersOnly() {
        var warehouse = new Person(http, "warehouse");
        assertThat(warehouse.get("/cases?q=" + receipt).body())
                .doesNotContain("/cases/" + receipt)
                .doesNotContain("value=\"CLARIFICATION\"")
                .contains("value=\"ACCOUNTING\"");
        assertThat(warehouse.get("/cases/" + receipt).statusCode()).isEqualTo(404);
        assertThat(warehouse
                        .post("/cases/" + receipt + "/comments", Map.of("comment", "hello"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(warehouse
                        .get("/cases/export?closed=true&process=clarifyReceipt")
                        .body())
                .doesNotContain("BT-");
        assertThat(warehouse.get("/cases/export?closed=true&q=" + receipt).body())
                .doesNotContain(receipt);
        assertThat(new Person(http, "collections")
                        .get("/cases/export?q=" + receipt)
                        .body())
                .contains(receipt);
        assertThat(warehouse.get("/cases/" + receipt + "/diagrams/" + receipt).statusCode())
                .isEqualTo(404);
    }
}
