package io.orion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody does a task that is not theirs, whichever way they come. */
@OrionTest
class TaskGuardIT {

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    TaskService tasks;

    @Autowired
    SampleCompany sample;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    private String order = "";

    @BeforeEach
    void orderOnHoldEnteredByEva() {
        String id = "G-" + UUID.randomUUID().toString().substring(0, 8);
        sample.company();
        sample.customer(id).limit("1").save();
        sample.product(id).price("100.00").save();
        order = orderToCash
                .accept(Orders.of(id).line(id, 1).build(), new Actor("eva", Set.of("order-desk")))
                .value();
        processes.settle();
    }

    @Test
    void whoEnteredTheOrderCannotReleaseItsHold() {
        assertThatThrownBy(() -> processes.complete(
                        order, "userTask_releaseCreditHold", "eva", "credit", Map.of("released", "true")))
                .hasMessageContaining("eva entered the order");
    }

    @Test
    void theDatabaseHoldsFourEyesToo() {
        assertThatThrownBy(() -> jdbc.sql(
                                "update order_to_cash.sales_order set credit_released_by = 'eva' where number = ?")
                        .param(order)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anotherGroupCannotClaimIt() {
        assertThatThrownBy(() -> processes.complete(
                        order, "userTask_releaseCreditHold", "max", "order-desk", Map.of("released", "true")))
                .hasMessageContaining("max is not in credit");
    }

    @Test
    void nobodyCompletesWhatSomebodyElseHasClaimed() {
        var task = processes.task(order, "userTask_releaseCreditHold");
        ProcessDriver.as("ida", "credit", () -> {
            tasks.claim(task.getId(), "ida");
            return null;
        });
        assertThatThrownBy(() -> ProcessDriver.as("ben", "credit", () -> {
                    tasks.complete(task.getId(), Map.of("released", "true"));
                    return null;
                }))
                .hasMessageContaining("assigned to ida");
    }

    @Test
    void nobodyCompletesWithoutHavingSignedIn() {
        var task = processes.task(order, "userTask_releaseCreditHold");
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("released", "true")))
                .hasMessageContaining("signed in");
    }

    @Test
    void engineRestAnswersWithTheReason() {
        var task = processes.task(order, "userTask_releaseCreditHold").getId();
        var answer = http.post("order-desk", "/engine-rest/task/" + task + "/complete", "{}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("order-desk is not in credit");
        var wrong = http.post("credit", "/engine-rest/task/" + task + "/complete", "{}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"field\":\"released\"");
    }
}
