package io.orion.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.CaseHistory.Kind;
import io.orion.kernel.Actor;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** The history of a case tells who did what when, takes few rows, and goes when the case is over and old. */
@OrionTest
class CaseHistoryIT {

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    CaseHistory history;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void tellsWhoDidWhatAndGoesWhenTheCaseIsOverAndOld() {
        var order = orderToCash
                .accept(Orders.of("NOBODY").line("NOTHING", 1).build(), new Actor("integration", Set.of()))
                .value();
        processes.settle();
        remove();
        assertThat(history.of(order)).as("a running case").isNotEmpty();
        processes.complete(
                order, "userTask_correctOrder", "order-desk", Map.of("corrected", "false", "reason", "No such thing"));

        assertThatItTells(order);
        makeOld(order);
        remove();
        assertThat(history.of(order)).isEmpty();
    }

    @Test
    void keepsUntilWhenACompletedTaskShouldHaveBeenDone() {
        var order = orderToCash
                .accept(Orders.of("NOBODY").line("NOTHING", 1).build(), new Actor("integration", Set.of()))
                .value();
        processes.settle();
        var due = Instant.parse("2026-02-27T16:00:00Z");
        var task = processes.task(order, "userTask_correctOrder");
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        processes.complete(
                order, "userTask_correctOrder", "order-desk", Map.of("corrected", "false", "reason", "No such thing"));
        assertThat(history.of(order))
                .filteredOn(event -> event.kind() == Kind.COMPLETED)
                .extracting(CaseHistory.Event::dueAt)
                .containsExactly(due);
    }

    private void assertThatItTells(String order) {
        var events = history.of(order);
        assertThat(events).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo(Kind.COMPLETED);
            assertThat(event.element()).isEqualTo("userTask_correctOrder");
            assertThat(event.detail()).isEqualTo("order-desk");
            assertThat(event.actor()).isEqualTo("order-desk");
        });
        assertThat(events)
                .anySatisfy(event -> {
                    assertThat(event.element()).isEqualTo("userTask_correctOrder");
                    assertThat(event.kind()).isEqualTo(Kind.PASSED);
                    assertThat(event.until()).isAfter(event.at());
                })
                .anySatisfy(event -> assertThat(event.kind()).isEqualTo(Kind.ENDED));
        assertThat(rows("engine.case_history where business_key = '" + order + "'"))
                .isLessThanOrEqualTo(5);
        assertThat(rows("camunda.act_hi_actinst"))
                .as("the engine's own history")
                .isZero();
    }

    private void makeOld(String order) {
        jdbc.sql("update engine.case_history set recorded_at = recorded_at - interval '800 days'"
                        + " where business_key = ?")
                .param(order)
                .update();
    }

    private void remove() {
        ReflectionTestUtils.invokeMethod(context.getBean("caseHistoryRemoval"), "removeExpired");
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
