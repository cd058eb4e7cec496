package io.orion.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One order from post to closed, with Orion killed at every commit on the way: once before it and once after it.
 * Whoever asked asks again; nothing is lost and nothing is there twice.
 */
class CrashIT {

    private static final int MOST_STARTS = 120;

    private final JdbcConnectionDetails database = TestDatabase.newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(
            new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    private final String key = UUID.randomUUID().toString();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path directory;

    private OrionProcess orion;

    @AfterEach
    void stop() {
        if (orion != null) {
            orion.kill();
        }
    }

    @Test
    void losesNothingAndDoublesNothingWhenKilledAtEveryCommit() throws Exception {
        orion = new OrionProcess(database, directory);
        orion.start("never");
        orion.kill();
        int kills = 0;
        while (!closed()) {
            assertThat(orion.starts()).as("starts").isLessThan(MOST_STARTS);
            orion.start(kills % 2 == 0 ? "before" : "after");
            work();
            kills += orion.isAlive() ? 0 : 1;
            orion.kill();
        }
        assertThat(kills).as("kills on the way").isGreaterThan(14);
        assertBooks();
    }

    /** Does what is to be done next, again and again, until Orion dies or the order is closed. */
    private void work() throws Exception {
        try {
            while (orion.isAlive() && !closed()) {
                var posted = orion.post("order-desk", "/api/order-to-cash/sales-orders", key, ORDER.formatted(key));
                assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
                var number = json.readTree(posted.body()).get("number").asText();
                var view = json.readTree(orion.get("order-desk", "/api/order-to-cash/sales-orders/" + number)
                        .body());
                step(view);
            }
        } catch (java.io.IOException e) {
            orion.awaitDeath();
        }
    }

    private void step(JsonNode view) throws Exception {
        for (JsonNode delivery : view.get("deliveries")) {
            complete(delivery.get("number").asText());
        }
        for (JsonNode invoice : view.get("invoices")) {
            if (invoice.get("open").decimalValue().signum() > 0) {
                var receipt = orion.post(
                        "collections",
                        "/api/banking/receipts",
                        "receipt-" + key,
                        RECEIPT.formatted(
                                key,
                                invoice.get("open").asText(),
                                invoice.get("number").asText()));
                assertThat(receipt.statusCode()).as(receipt.body()).isBetween(200, 201);
            }
        }
    }

    private void complete(String delivery) throws Exception {
        var tasks = orion.get("warehouse", "/engine-rest/task?maxResults=5&processInstanceBusinessKey=" + delivery);
        for (JsonNode task : json.readTree(tasks.body())) {
            var path = "/engine-rest/task/" + task.get("id").asText();
            orion.post("warehouse", path + "/claim", key, "{\"userId\": \"warehouse\"}");
            orion.post("warehouse", path + "/complete", key, "{}");
        }
    }

    private boolean closed() {
        return jdbc.sql("select count(*) from order_to_cash.sales_order where closed_at is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void assertBooks() {
        for (String once : List.of(
                "order_to_cash.sales_order",
                "order_to_cash.delivery",
                "order_to_cash.billing",
                "order_to_cash.invoice")) {
            assertThat(count("select count(*) from " + once)).as(once).isOne();
        }
        assertThat(count("select count(*) from ledger.violation")).isZero();
        assertThat(count("select count(*) from inventory.violation")).isZero();
        assertThat(count("select count(*) from camunda.act_ru_execution")).isZero();
        assertThat(count("select count(*) from camunda.act_ru_incident")).isZero();
        assertThat(count("select coalesce(sum(held), 0) from inventory.reservation"))
                .isZero();
        assertThat(count("select delivered from order_to_cash.sales_order_line"))
                .isEqualTo(3);
        assertThat(count("select count(distinct number) from engine.case_history, jsonb_array_elements(events) e,"
                        + " order_to_cash.sales_order where business_key = number and e->>0 = '1'"))
                .as("ends of the order's process")
                .isOne();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static final String ORDER = """
            {"customer": "C1001", "customerReference": "%s", "currency": "EUR",
             "lines": [{"line": 1, "sku": "OP-10G-SR", "quantity": 3}]}""";

    private static final String RECEIPT = """
            {"reference": "%s", "customer": "C1001", "amount": {"amount": %s, "currency": "EUR"},
             "valueDate": "2026-11-23", "invoices": ["%s"]}""";
}
