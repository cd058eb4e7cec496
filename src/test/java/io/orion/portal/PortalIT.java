package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages, by people with a session and without script. */
@OrionTest
class PortalIT {

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    private final String id = "P" + UUID.randomUUID().toString().substring(0, 7);

    @BeforeEach
    void company() {
        sample.company();
    }

    /** An order on credit hold: a task for credit. */
    private String orderOnHold(String reference) {
        sample.customer(id).limit("1").save();
        sample.product(id).price("100.00").save();
        var number = orderToCash
                .accept(
                        Orders.of(id).line(id, 1).reference(reference).build(),
                        new Actor("order-desk", Set.of("order-desk")))
                .value();
        processes.settle();
        return number;
    }

    private String taskOf(String order) {
        return processes.task(order, "userTask_releaseCreditHold").getId();
    }

    @Test
    void findsATaskByNumberPartyAndReferenceAndNotByOtherWords() {
        var order = orderOnHold("Ref-" + id);
        var credit = new Person(http, "credit");
        for (String words :
                new String[] {order, order.substring(8).replaceFirst("^0+", ""), id, "ref-" + id, id + " credit"}) {
            assertThat(credit.get("/work?q=" + words.replace(" ", "%20")).body())
                    .as(words)
                    .contains(order);
        }
        assertThat(credit.get("/work?q=" + id + "%20elsewhere").body()).doesNotContain(order);
        assertThat(credit.get("/work?q=%27%20%26%20%7C%20%21%20%3A*%20%5C%28").statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsATaskToItsGroupOnly() {
        var order = orderOnHold("a");
        assertThat(new Person(http, "credit").get("/tasks/" + taskOf(order)).statusCode())
                .isEqualTo(200);
        assertThat(new Person(http, "warehouse").get("/tasks/" + taskOf(order)).statusCode())
                .isEqualTo(404);
        assertThat(new Person(http, "warehouse").get("/work?q=" + id).body()).doesNotContain(order);
        assertThat(new Person(http, "process-owner")
                        .get("/work?whose=ALL&q=" + id)
                        .body())
                .contains(order);
    }

    @Test
    void completesATaskAndShowsWhoDidItToWhoeverComesSecond() {
        var order = orderOnHold("b");
        var task = taskOf(order);
        var credit = new Person(http, "credit");
        var form = credit.get("/tasks/" + task).body();
        assertThat(form).contains("Release").contains("name=\"released\"").contains(id);
        var sent = Map.of(
                "released",
                "true",
                "reason",
                "paid by phone",
                "_document",
                order,
                "_task",
                "userTask_releaseCreditHold");
        var done = credit.post("/tasks/" + task + "/complete", sent);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains(order + " is done");
        var second = credit.post("/tasks/" + task + "/complete", sent);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Done by credit").contains("paid by phone");
    }

    @Test
    void keepsWhatWasEnteredWhenItIsNotTaken() {
        var order = orderOnHold("c");
        var task = taskOf(order);
        var credit = new Person(http, "credit");
        var answer = credit.post("/tasks/" + task + "/complete", Map.of("reason", "because <b>"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Decision").contains("is missing").contains("because &lt;b&gt;");
        answer = credit.post("/tasks/" + task + "/complete", Map.of("released", "perhaps"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(processes.openTasks(order)).hasSize(1);
    }

    @Test
    void claimsGivesBackAndLeavesATaskOfSomebodyElseAlone() {
        var order = orderOnHold("d");
        var task = taskOf(order);
        var credit = new Person(http, "credit");
        assertThat(credit.post("/tasks/" + task + "/claim", Map.of()).body()).contains("is yours");
        assertThat(credit.get("/work?whose=MINE&q=" + id).body()).contains(order);
        assertThat(credit.post("/tasks/" + task + "/give-back", Map.of()).body())
                .contains("free for credit");
        var bulk = credit.post("/tasks/bulk", Map.of("action", "claim", "task", task));
        assertThat(bulk.body()).contains("1 of 1 done");
        assertThat(new Person(http, "warehouse")
                        .post("/tasks/bulk", Map.of("action", "giveBack", "task", task))
                        .body())
                .contains("0 of 1 done");
        assertThat(processes.task(order, "userTask_releaseCreditHold").getAssignee())
                .isEqualTo("credit");
    }

    @Test
    void showsACaseWithItsStagesLinesTimelineAndDiagram() {
        var order = orderOnHold("e");
        var owner = new Person(http, "process-owner");
        var page = owner.get("/cases/" + order);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Credit hold", "credit hold", id, "What happened", "Validate order");
        var diagram = owner.fetch("/cases/" + order + "/diagrams/" + order);
        assertThat(diagram.body()).contains("\"userTask_releaseCreditHold\":1").contains("bpmn:definitions");
        assertThat(owner.get("/cases/" + order + "/diagrams/SO-2026-999999").statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/cases?q=" + id).body()).contains(order);
        assertThat(owner.get("/cases?stage=DELIVERY&q=" + id).body()).doesNotContain(order);
    }

    @ParameterizedTest
    @CsvSource({
        "/work, master-data, 200",
        "/cases, master-data, 403",
        "/cases/SO-2026-000001, integration, 403",
        "/cases/none, credit, 404",
        "/tasks/none, credit, 404",
        "/work?whose=NOBODY, credit, 400",
        "/work?sort=drop, credit, 400",
        "/work?q=%00, credit, 400",
        "/portal-secrets, credit, 403"
    })
    void answersPagesByRight(String path, String group, int status) {
        assertThat(new Person(http, group).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheLogin() {
        for (String path : new String[] {"/work", "/cases", "/tasks/x", "/start"}) {
            var answer = http.send("", http.request(path).header("Accept", "text/html"));
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .endsWith("/login");
        }
    }

    @Test
    void refusesAPostWithoutTheSessionsToken() {
        var order = orderOnHold("f");
        var credit = new Person(http, "credit");
        var answer = credit.post("/tasks/" + taskOf(order) + "/complete", Map.of("released", "true"), "forged");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(processes.openTasks(order)).hasSize(1);
    }

    @Test
    void writesHostileTextAsText() {
        sample.customer(id).with("name", "<script>alert(1)</script>").limit("1").save();
        sample.product(id).price("100.00").save();
        var order = orderToCash
                .accept(
                        Orders.of(id)
                                .line(id, 1)
                                .reference("\"><img src=x onerror=alert(2)>")
                                .build(),
                        new Actor("order-desk", Set.of("order-desk")))
                .value();
        processes.settle();
        var credit = new Person(http, "credit");
        for (String path :
                new String[] {"/work?q=" + id, "/cases?q=" + id, "/cases/" + order, "/tasks/" + taskOf(order)}) {
            var answer = credit.get(path);
            assertThat(answer.body()).as(path).doesNotContain("<script>alert").doesNotContain("<img src=x");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void takesOrdersFromACsvFileEachForItself() {
        sample.customer(id).limit("1").save();
        sample.product(id).price("100.00").save();
        var csv = "customer,reference,sku,quantity,unitPrice\n" + id + ",A1," + id + ",1,\n" + id + ",A1," + id
                + ",2,90.5\n" + id + ",A2," + id + ",x,\n" + id + ",A3," + id + ",3,\n";
        var desk = new Person(http, "order-desk");
        desk.get("/start");
        var answer = desk.upload("/start/orders", "orders.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("row 4, quantity is not a number: x");
        assertThat(answer.body().split("/cases/SO-", -1)).hasSize(3);
        desk.get("/start");
        assertThat(desk.upload("/start/orders", "orders.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .body())
                .as("the same file again")
                .contains("already has an order under the reference A1")
                .doesNotContain("/cases/SO-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.exe", "orders.csv", "orders.xml", "orders.json"})
    void refusesFilesThatAreNoOrders(String name) {
        var desk = new Person(http, "order-desk");
        desk.get("/start");
        var answer = desk.upload("/start/orders", name, new byte[] {0, (byte) 0xff, 1, 2});
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).contains("class=\"").doesNotContain("/cases/SO-");
    }
}
