package io.orion.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orion.treasury.Camt053;
import io.orion.treasury.Pain002;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * One payment run from the proposal to its end, with Orion killed at every commit on the way: of two payments the bank
 * refuses one and books the other. Nothing is paid twice, and what was refused is open again.
 */
class PayingCrashIT extends Crashing {

    private static final String INVOICES = "/api/procure-to-pay/supplier-invoices";
    private static final String RUNS = "/api/treasury/payment-runs";
    private static final String REFUSED = "S501";
    private static final String PAID = "S505";
    private static final String COMPANY = "DE93999999990000000001";
    private static final BigDecimal OWED = new BigDecimal("95.20");
    private static final int FEWEST_KILLS = 24;

    /** What a run writes on its way; each of it in a commit that was died at. */
    private static final List<String> STEPS = List.of(
            "insert treasury.payment_run",
            "insert treasury.payment_run_line",
            "insert approval.vote",
            "update approval.vote",
            "insert treasury.payment",
            "insert treasury.payment_item",
            "insert messaging.outbox",
            "update treasury.payment",
            "insert banking.transaction",
            "insert ledger.settlement_allocation");

    @Test
    void paysOnceWhenKilledAtEveryCommit() throws Exception {
        prepare(orion -> {
            code(orion, owe(orion, REFUSED));
            code(orion, owe(orion, PAID));
            until(() -> count("select count(*) from messaging.outbox where state = 'new'") == 0);
        });
        workAndDie();
        var kills = kills();
        assertDiedAt(kills, STEPS);
        assertThat(kills.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(FEWEST_KILLS);
        assertBooks();
        assertPayments();
    }

    /** An invoice without an order, too small to be approved. */
    private String owe(OrionProcess orion, String supplier) throws Exception {
        var body = INVOICE.formatted(supplier, supplier);
        var answer = orion.post("accounts-payable", INVOICES, "owe-" + supplier, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).get("number").asText();
    }

    private void code(OrionProcess orion, String invoice) throws Exception {
        until(() -> {
            for (JsonNode task : tasks(orion, "accounts-payable", invoice)) {
                complete(orion, task, "accounts-payable", CODING);
            }
            var view = orion.get("accounts-payable", INVOICES + "/" + invoice).body();
            return json.readTree(view).path("status").asText().equals("POSTED");
        });
    }

    @Override
    void step(OrionProcess orion) throws Exception {
        var started = orion.post("treasury", RUNS, "run", RUN);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        var number = json.readTree(started.body()).get("number").asText();
        for (JsonNode task : tasks(orion, "treasury", number)) {
            complete(orion, task, "treasury", KEEP);
        }
        for (String releaser : List.of("treasury-release", "treasury-release-2")) {
            vote(orion, number, releaser);
        }
        var run = json.readTree(orion.get("treasury", RUNS + "/" + number).body());
        if (run.get("status").asText().equals("AT_BANK")) {
            answer(orion, run);
        }
    }

    /** Each releaser has one seat; who has voted leaves the other's alone. */
    private void vote(OrionProcess orion, String run, String releaser) throws Exception {
        var open = StreamSupport.stream(tasks(orion, releaser, run).spliterator(), false)
                .filter(task -> task.get("taskDefinitionKey").asText().equals("userTask_decideApproval"))
                .filter(task -> task.path("assignee").isNull()
                        || task.get("assignee").asText().equals(releaser))
                .findFirst();
        if (open.isPresent()) {
            complete(orion, open.get(), releaser, GRANT);
        }
    }

    /** What the bank sends, again and again. */
    private void answer(OrionProcess orion, JsonNode run) throws Exception {
        var payments = run.get("payments");
        for (JsonNode payment : payments) {
            var endToEnd = payment.get("endToEnd").asText();
            if (payment.get("supplier").asText().equals(REFUSED)) {
                var number = run.get("number").asText();
                var report = Pain002.of(number, Pain002.transaction(endToEnd, "RJCT", "AC04"));
                send(orion, "/api/treasury/payment-status", report);
                repair(orion, payment.get("number").asText());
            } else {
                send(orion, "/api/banking/statements", statement(endToEnd));
            }
        }
    }

    /** The same statement each time it is sent, of the account of the demo company. */
    private static String statement(String endToEnd) {
        var entry = with(Camt053.entry(OWED, "DBIT", endToEnd, ""), "AcctSvcrRef", "B-1");
        var statement = Camt053.of(LocalDate.of(2026, 11, 23), entry);
        return with(with(statement, "IBAN", COMPANY), "Stmt><Id", "ST-1");
    }

    private static String with(String xml, String tag, String value) {
        return Pattern.compile("<" + tag + ">[^<]*").matcher(xml).replaceFirst("<" + tag + ">" + value);
    }

    private static void send(OrionProcess orion, String path, String xml) throws Exception {
        var answer = orion.post("integration", path, path, "application/xml", xml);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private void repair(OrionProcess orion, String payment) throws Exception {
        for (JsonNode task : tasks(orion, "treasury", payment)) {
            complete(orion, task, "treasury", AGAIN);
        }
    }

    @Override
    boolean isAtItsEnd() {
        return count("select count(*) from treasury.payment_run where ended_at is not null") > 0;
    }

    private void assertPayments() throws Exception {
        assertThat(count("select count(*) from treasury.payment_run")).isOne();
        assertThat(count("select count(*) from treasury.payment")).isEqualTo(2);
        assertThat(open(PAID)).isEqualByComparingTo("0");
        assertThat(open(REFUSED)).isEqualByComparingTo(OWED.negate());
        assertThat(count("select count(*) from ledger.journal_entry where kind = 'payment'"))
                .as("postings of money that left")
                .isOne();
        assertThat(outgoing())
                .filteredOn(file -> file.contains("payment-order"))
                .hasSize(1);
    }

    private BigDecimal open(String supplier) {
        return BigDecimal.valueOf(
                count("select sum(open_minor) from ledger.open_item where party_number = '" + supplier + "'"), 2);
    }

    private static final String INVOICE = """
            {"supplier": "%s", "number": "R-%s", "issuedOn": "2026-11-20", "currency": "EUR",
             "lines": [{"description": "Repair", "quantity": 1, "net": 80, "taxPercent": 19}]}""";

    private static final String RUN = "{\"dueUntil\": \"2099-12-31\", \"currency\": \"EUR\"}";
    private static final String CODING = form("category", "services", "costCenter", "CC400");
    private static final String KEEP = form("keep", "true", "exclude", "", "reason", "");
    private static final String GRANT = form("granted", "true", "rework", "false", "comment", "Seen");
    private static final String AGAIN = form("again", "true", "note", "Called the supplier");

    private static String form(String... fields) {
        var variables = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            variables
                    .append(variables.isEmpty() ? "" : ", ")
                    .append("\"%s\": {\"value\": \"%s\"}".formatted(fields[i], fields[i + 1]));
        }
        return "{\"variables\": {" + variables + "}}";
    }
}
