package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.ordertocash.OrderToCash;
import io.orion.testing.Http;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many tasks at once, handing over, standing in, lists under a name, and pages that are told of changes. */
@OrionTest
class SharedWorkIT {

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    MovableClock clock;

    private final String id = "P" + UUID.randomUUID().toString().substring(0, 7);
    private HeldOrders orders;

    @BeforeEach
    void company() {
        orders = new HeldOrders(orderToCash, sample, processes, id);
    }

    @Test
    void givesOneAnswerToManyTasksWithAResultForEach() {
        var first = orders.accept("a");
        var second = orders.accept("b");
        var credit = new Person(http, "credit");
        var query = "task=" + orders.task(first) + "&task=" + orders.task(second);
        assertThat(credit.get("/tasks/answer?" + query).body()).contains(first, second, "name=\"released\"");
        assertThat(credit.post("/tasks/answer?" + query, Map.of("reason", "no")).statusCode())
                .isEqualTo(400);
        assertThat(orders.isOpen(first)).isTrue();
        var gone = orders.task(second);
        new Person(http, "credit").post("/tasks/" + gone + "/complete", Map.of("released", "true", "reason", "x"));
        var page = credit.post("/tasks/answer?" + query, Map.of("released", "true", "reason", "paid"))
                .body();
        assertThat(page).contains(first).contains("done");
        assertThat(orders.isOpen(first)).isFalse();
        assertThat(credit.post("/tasks/answer?" + query, Map.of("released", "true"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void handsATaskOverToAColleagueOfTheGroupOnly() {
        var order = orders.accept("c");
        var task = orders.task(order);
        var credit = new Person(http, "credit");
        assertThat(handOver(credit, task, "warehouse")).contains("0 of 1 done").contains("is not in credit");
        assertThat(handOver(credit, task, "nobody-" + id)).contains("nobody with an account");
        assertThat(handOver(new Person(http, "warehouse"), task, "credit")).contains("0 of 1 done");
        assertThat(handOver(credit, task, "credit")).contains("1 of 1 done");
        assertThat(handOver(new Person(http, "process-owner"), task, "credit")).contains("1 of 1 done");
    }

    private static String handOver(Person person, String task, String to) {
        return person.post("/tasks/bulk", Map.of("action", "assign", "task", task, "to", to))
                .body();
    }

    @Test
    void aSubstituteSeesAndDoesTheWorkOnTheDaysGiven() {
        var order = orders.accept("d");
        var task = orders.task(order);
        var credit = new Person(http, "credit");
        credit.post("/tasks/" + task + "/claim", Map.of());
        var billing = new Person(http, "billing");
        assertThat(billing.get("/tasks/" + task).statusCode()).isEqualTo(404);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        appoint(credit, "billing", today.plusDays(1), today.plusDays(2));
        assertThat(billing.get("/tasks/" + task).statusCode()).isEqualTo(404);
        clock.advance(Duration.ofDays(1));
        assertThat(billing.get("/work?whose=MINE&q=" + id).body()).contains(order);
        assertThat(billing.post("/tasks/" + task + "/complete", Map.of("released", "true", "reason", "for credit"))
                        .body())
                .contains(order + " is done");
        var later = orders.task(orders.accept("e"));
        assertThat(billing.get("/tasks/" + later).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(billing.get("/tasks/" + later).statusCode()).isEqualTo(404);
        assertThat(billing.post("/tasks/bulk", Map.of("action", "claim", "task", later))
                        .body())
                .contains("0 of 1 done");
    }

    private static void appoint(Person person, String substitute, LocalDate first, LocalDate last) {
        var page = person.post(
                "/substitutes",
                Map.of("substitute", substitute, "firstDay", first.toString(), "lastDay", last.toString()));
        assertThat(page.body()).contains(substitute).doesNotContain("role=\"alert\"");
    }

    @Test
    void refusesSubstitutesThatMakeNoSense() {
        var credit = new Person(http, "credit");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var form = new java.util.HashMap<>(
                Map.of("substitute", "credit", "firstDay", today.toString(), "lastDay", today.toString()));
        assertThat(credit.post("/substitutes", form).body()).contains("is the person who is absent");
        form.put("substitute", "nobody-" + id);
        assertThat(credit.post("/substitutes", form).body()).contains("has no account");
        form.put("substitute", "billing");
        form.put("person", "warehouse");
        assertThat(credit.post("/substitutes", form).body()).contains("Only warehouse");
        form.remove("person");
        form.put("lastDay", today.minusDays(1).toString());
        assertThat(credit.post("/substitutes", form).body()).contains("lastDay");
        form.put("lastDay", "soon");
        assertThat(credit.post("/substitutes", form).statusCode()).isEqualTo(400);
    }

    @Test
    void savesAListUnderANameForOneselfOrEveryone() {
        var credit = new Person(http, "credit");
        save(credit, "Mine " + id, "whose=MINE&q=a%26b&evil=%22x", "false");
        save(credit, "Ours " + id, "whose=GROUPS&sort=AMOUNT", "true");
        assertThat(credit.get("/work").body())
                .contains("Mine " + id, "Ours " + id, "q=a%26b")
                .doesNotContain("evil");
        assertThat(new Person(http, "warehouse").get("/work").body())
                .contains("Ours " + id)
                .doesNotContain("Mine " + id);
        assertThat(credit.post("/views", Map.of("page", "https://example.org", "name", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static void save(Person person, String name, String query, String shared) {
        person.post("/views", Map.of("page", "/work", "name", name, "query", query, "shared", shared));
    }

    @Test
    void tellsAPageThatTheListHasChanged() throws IOException {
        var credit = new Person(http, "credit");
        try (var lines = new BufferedReader(new InputStreamReader(credit.listen("/live"), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            orders.accept("f");
            String line = lines.readLine();
            while (line != null && !line.startsWith("event:")) {
                line = lines.readLine();
            }
            assertThat(line).isEqualTo("event:worklist");
        }
    }
}
