package io.orion.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One order from post to closed, with Orion killed at every commit on the way: once before it and once after it.
 * Whoever asked asks again; nothing is lost and nothing is there twice.
 *
 * <p>While one Orion works, the next ones start already, so that the test takes what starting takes on all processors.
 */
class CrashIT {

    private static final int STANDBYS = 2;
    private static final int MOST_STARTS = 120;
    private static final int DOCUMENTS = 4; // order response, despatch advice, invoice as UBL and as PDF
    private static final int FEWEST_KILLS = 26;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    private final JdbcConnectionDetails database = TestDatabase.newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(
            new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    private final String key = UUID.randomUUID().toString();
    private final ObjectMapper json = new ObjectMapper();
    private final Deque<OrionProcess> standbys = new ArrayDeque<>();

    @TempDir
    Path directory;

    private OrionProcess orion;
    private int starts;

    @AfterEach
    void stop() {
        standbys.forEach(OrionProcess::kill);
        if (orion != null) {
            orion.kill();
        }
    }

    @Test
    void losesNothingAndDoublesNothingWhenKilledAtEveryCommit() throws Exception {
        while (!done()) {
            assertThat(starts).as("starts").isLessThan(MOST_STARTS);
            startNext();
            work();
            orion.kill();
            passTime();
        }
        assertKills(new CommitPoints(directory.resolve("kills")).kills());
        assertBooks();
        assertDocuments();
    }

    /** The first makes the tables and loads the company alone; from then on others stand by. */
    private void startNext() throws Exception {
        orion = standbys.isEmpty() ? another() : standbys.remove();
        orion.release();
        while (standbys.size() < STANDBYS) {
            standbys.add(another());
        }
    }

    private OrionProcess another() throws Exception {
        return new OrionProcess(database, directory, "orion-" + ++starts);
    }

    /** Does what is to be done next, again and again, until Orion dies or all is done. */
    private void work() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            var posted = orion.post("order-desk", "/api/order-to-cash/sales-orders", key, ORDER.formatted(key));
            assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
            var number = json.readTree(posted.body()).get("number").asText();
            while (orion.isAlive() && !done()) {
                assertThat(System.nanoTime()).as("nothing happens").isLessThan(deadline);
                var view = orion.get("order-desk", "/api/order-to-cash/sales-orders/" + number);
                step(json.readTree(view.body()));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        } catch (IOException e) {
            orion.awaitDeath();
        }
    }

    /** The dead one's claims on jobs and messages run out. */
    private void passTime() {
        jdbc.sql("update camunda.act_ru_job set lock_owner_ = null, lock_exp_time_ = null"
                        + " where lock_exp_time_ is not null")
                .update();
        jdbc.sql("update messaging.outbox set next_attempt_at = now() where state = 'new'")
                .update();
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
            if (task.path("assignee").isNull()) {
                orion.post("warehouse", path + "/claim", key, "{\"userId\": \"warehouse\"}");
            }
            orion.post("warehouse", path + "/complete", key, "{}");
        }
    }

    private boolean done() {
        return starts > 0
                && count("select count(*) from order_to_cash.sales_order where closed_at is not null") > 0
                && count("select count(*) from messaging.outbox where state = 'new'") == 0
                && count("select count(*) from messaging.inbox where state = 'new'") == 0
                && count("select count(*) from camunda.act_ru_execution") == 0;
    }

    /** Every commit has met both deaths, one after the other, and the commits are those of an order's whole way. */
    private static void assertKills(List<CommitPoints.Kill> kills) {
        Map<String, List<String>> modes = kills.stream()
                .collect(Collectors.groupingBy(
                        CommitPoints.Kill::tables,
                        LinkedHashMap::new,
                        Collectors.mapping(CommitPoints.Kill::mode, Collectors.toList())));
        modes.forEach((tables, here) -> {
            assertThat(here).as(tables).hasSizeGreaterThan(1);
            for (int i = 0; i < here.size(); i++) {
                assertThat(here.get(i)).as(tables).isEqualTo(i % 2 == 0 ? "before" : "after");
            }
            assertThat(here.size() % 2).as("the last death at " + tables).isZero();
        });
        for (String table : STEPS) {
            assertThat(modes.keySet())
                    .as("killed where " + table + " is written")
                    .anyMatch(it -> it.contains(table));
        }
        assertThat(modes.get("update messaging.outbox")).as("each document").hasSize(2 * DOCUMENTS);
        assertThat(kills).hasSizeGreaterThanOrEqualTo(FEWEST_KILLS);
    }

    private void assertDocuments() throws IOException {
        try (var files = Files.list(directory.resolve("outgoing"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("part-")))
                    .as("documents")
                    .hasSize(DOCUMENTS);
        }
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
