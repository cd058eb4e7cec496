package io.orion.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One order from post to closed, with Orion killed at every commit on the way. */
class CrashIT extends Crashing {

    private static final int DOCUMENTS = 4; // order response, despatch advice, invoice as UBL and as PDF
    private static final int FEWEST_KILLS = 26;

    /** What an order writes on its way; each of it in a commit that was died at. */
    private static final List<String> STEPS = List.of(
            "insert order_to_cash.sales_order",
            "insert messaging.idempotency_key",
            "insert inventory.reservation",
            "insert order_to_cash.delivery",
            "update camunda.act_ru_task",
            "insert inventory.goods_movement",
            "insert order_to_cash.billing",
            "insert order_to_cash.invoice",
            "insert ledger.journal_entry",
            "insert messaging.outbox",
            "insert banking.transaction",
            "insert ledger.settlement_allocation");

    private final String key = UUID.randomUUID().toString();

    @Test
    void losesNothingAndDoublesNothingWhenKilledAtEveryCommit() throws Exception {
        workAndDie();
        var kills = kills();
        assertDiedAt(kills, STEPS);
        assertThat(kills.get("update messaging.outbox")).as("each document").hasSize(2 * DOCUMENTS);
        assertThat(kills.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(FEWEST_KILLS);
        assertBooks();
        assertOrder();
        assertThat(outgoing()).as("documents").hasSize(DOCUMENTS);
    }

    @Override
    void step(OrionProcess orion) throws Exception {
        var posted = orion.post("order-desk", "/api/order-to-cash/sales-orders", key, ORDER.formatted(key));
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        var number = json.readTree(posted.body()).get("number").asText();
        var view = json.readTree(orion.get("order-desk", "/api/order-to-cash/sales-orders/" + number)
                .body());
        for (JsonNode delivery : view.get("deliveries")) {
            for (JsonNode task :
                    tasks(orion, "warehouse", delivery.get("number").asText())) {
                complete(orion, task, "warehouse", "{}");
            }
        }
        for (JsonNode invoice : view.get("invoices")) {
            if (invoice.get("open").decimalValue().signum() > 0) {
                var body = RECEIPT.formatted(
                        key, invoice.get("open").asText(), invoice.get("number").asText());
                var receipt = orion.post("collections", "/api/banking/receipts", "receipt-" + key, body);
                assertThat(receipt.statusCode()).as(receipt.body()).isBetween(200, 201);
            }
        }
    }

    @Override
    boolean isAtItsEnd() {
        return count("select count(*) from order_to_cash.sales_order where closed_at is not null") > 0;
    }

    private void assertOrder() {
        for (String once : List.of(
                "order_to_cash.sales_order",
                "order_to_cash.delivery",
                "order_to_cash.billing",
                "order_to_cash.invoice")) {
            assertThat(count("select count(*) from " + once)).as(once).isOne();
        }
        assertThat(count("select coalesce(sum(held), 0) from inventory.reservation"))
                .isZero();
        assertThat(count("select delivered from order_to_cash.sales_order_line"))
                .isEqualTo(3);
        assertThat(count("select count(distinct number) from engine.case_history, jsonb_array_elements(events) e,"
                        + " order_to_cash.sales_order where business_key = number and e->>0 = '1'"))
                .as("ends of the order's process")
                .isOne();
    }

    private static final String ORDER = """
            {"customer": "C1001", "customerReference": "%s", "currency": "EUR",
             "lines": [{"line": 1, "sku": "OP-10G-SR", "quantity": 3}]}""";

    private static final String RECEIPT = """
            {"reference": "%s", "customer": "C1001", "amount": {"amount": %s, "currency": "EUR"},
             "valueDate": "2026-11-23", "invoices": ["%s"]}""";
}
