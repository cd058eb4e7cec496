package io.orion.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.CamundaSession;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signs in as a person, and sends what Tasklist sends. */
@OrionTest
class TasklistRefusalIT {

    @Autowired
    Http http;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    ObjectMapper json;

    private String task = "";

    @BeforeEach
    void anOrderInCorrection() throws Exception {
        sample.company();
        var id = UUID.randomUUID().toString().substring(0, 8);
        var order = http.post("order-desk", "/api/order-to-cash/sales-orders", """
                {"customer": "NOBODY-%1$s", "currency": "EUR",
                 "lines": [{"line": 1, "sku": "NOTHING-%1$s", "quantity": 2}]}""".formatted(id));
        processes.settle();
        task = processes
                .task(json.readTree(order.body()).get("number").asText(), "userTask_correctOrder")
                .getId();
    }

    @Test
    void showsTheFieldAndTheReasonOfWhatTheDoorRefuses() throws Exception {
        var desk = new CamundaSession(http, "order-desk");
        assertThat(desk.task(task, "claim", "{\"userId\": \"order-desk\"}").statusCode())
                .isEqualTo(204);
        var answer = desk.task(task, "submit-form", """
                {"variables": {"corrected": {"value": "true"}, "corrections": {"value": "7 sku=X"}}}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("message").asText())
                .isEqualTo("corrections names line 7, which does not exist");
        assertThat(answer.body()).contains("\"field\":\"corrections\"");
    }

    @Test
    void tellsWhoMayNotClaim() throws Exception {
        http.get("credit", "/engine-rest/task?maxResults=1");
        var answer = new CamundaSession(http, "credit").task(task, "claim", "{\"userId\": \"credit\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(json.readTree(answer.body()).get("message").asText()).contains("credit is not in order-desk");
    }
}
