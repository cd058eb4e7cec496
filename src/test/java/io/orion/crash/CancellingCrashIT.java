package io.orion.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order that is cancelled when its goods are picked, with Orion killed at every commit from then on. */
class CancellingCrashIT extends Crashing {

    private static final String ORDERS = "/api/order-to-cash/sales-orders";
    private static final String ORDER = """
            {"customer": "C1001", "customerReference": "%s", "currency": "EUR",
             "lines": [{"line": 1, "sku": "OP-10G-SR", "quantity": 3}]}""";

    /** What undoing writes; each of it in a commit that was died at. */
    private static final List<String> STEPS = List.of(
            "insert camunda.act_ru_job",
            "update order_to_cash.sales_order",
            "update order_to_cash.delivery",
            "inventory.reservation",
            "insert messaging.outbox",
            "update messaging.outbox");

    private final String key = UUID.randomUUID().toString();
    private String number = "";

    @Test
    void undoesAllOfItWhenKilledAtEveryCommit() throws Exception {
        prepare(orion -> {
            var posted = orion.post("order-desk", ORDERS, key, ORDER.formatted(key));
            number = json.readTree(posted.body()).get("number").asText();
            until(() -> count("select count(*) from order_to_cash.delivery") > 0);
            for (JsonNode delivery : view(orion).get("deliveries")) {
                work(orion, delivery.get("number").asText());
            }
            until(() -> count("select count(*) from messaging.outbox where state = 'new'") == 0);
        });
        workAndDie();
        assertDiedAt(kills(), STEPS);
        assertBooks();
        assertThat(count("select count(*) from order_to_cash.sales_order where cancel_asked_at is not null"))
                .isOne();
        assertThat(count("select cancelled from order_to_cash.sales_order_line"))
                .isEqualTo(3);
        assertThat(count("select coalesce(sum(held), 0) from inventory.reservation"))
                .isZero();
        assertThat(count("select count(*) from inventory.goods_movement where document like 'DN-%'"))
                .isZero();
        assertThat(count("select count(*) from order_to_cash.delivery where put_back_at is not null"))
                .isOne();
        assertThat(count("select count(*) from messaging.outbox where key like '%:order-response:cancelled'"))
                .isOne();
    }

    private JsonNode view(OrionProcess orion) throws Exception {
        return json.readTree(orion.get("order-desk", ORDERS + "/" + number).body());
    }

    private void work(OrionProcess orion, String delivery) throws Exception {
        for (JsonNode task : tasks(orion, "warehouse", delivery)) {
            complete(orion, task, "warehouse", "{}");
        }
    }

    @Override
    void step(OrionProcess orion) throws Exception {
        var asked = orion.post(
                "order-desk", ORDERS + "/" + number + "/cancellation", "cancel-" + key, "{\"reason\": \"Too late\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        for (JsonNode delivery : view(orion).get("deliveries")) {
            if (delivery.get("state").asText().equals("VOIDED")) {
                work(orion, delivery.get("number").asText());
            }
        }
    }

    @Override
    boolean isAtItsEnd() {
        return count("select count(*) from order_to_cash.sales_order where closed_at is not null") > 0;
    }
}
