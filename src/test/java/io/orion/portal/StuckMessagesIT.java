package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.OperationLog;
import io.orion.kernel.Actor;
import io.orion.messaging.MessageBoxes;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.messaging.OutboxDispatcher;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages that do not get through, and what operators do about them. */
@OrionTest
class StuckMessagesIT {

    private static final Actor OPERATOR = new Actor("operator", Set.of("operator"));

    @Autowired
    MessageBoxes boxes;

    @Autowired
    OperationLog log;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDispatcher dispatcher;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Http http;

    private final String key = "stuck" + UUID.randomUUID();

    @AfterEach
    void leaveNothingBehind() {
        repository
                .createDeploymentQuery()
                .deploymentName(key)
                .list()
                .forEach(it -> repository.deleteDeployment(it.getId(), true));
        jdbc.update("delete from messaging.outbox where key like ?", key + "%");
        jdbc.update("delete from messaging.inbox where message_id = ?", key);
    }

    @Test
    void aMessageThatCannotBeSentIsSeenAndSentAgain() {
        var message = new OutboundMessage(key + ":1", "no-such-channel", "invoice", key);
        transaction.executeWithoutResult(status -> outbox.put(message));
        dispatcher.dispatchDue();
        var stuck = boxes.stuck(MessageBoxes.Box.OUTBOX, 200).stream()
                .filter(it -> it.document().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(stuck.error()).contains("no-such-channel");
        assertThat(boxes.backlog().get(0).stuck()).isPositive();
        var operator = new Person(http, "operator");
        assertThat(operator.get("/operations").body()).contains(stuck.item());
        assertThat(operator.post("/operations/resend", Map.of("item", stuck.item()))
                        .body())
                .contains("no-such-channel");
        assertThat(log.latest(1).get(0))
                .matches(it -> !it.done() && it.document().equals(key) && it.action() == OperationLog.Action.RESEND);
        assertThat(boxes.resend("OUTBOX-0", OPERATOR).done()).isFalse();
        assertThat(boxes.resend("nonsense", OPERATOR).done()).isFalse();
    }

    @Test
    void anExpiredMessageIsTriedAgain() {
        jdbc.update(
                "insert into messaging.inbox (source, message_id, name, business_key, state, received_at,"
                        + " next_attempt_at, expires_at) values ('test', ?, ?, ?, 'expired', now(), now(),"
                        + " now())",
                key,
                key,
                key);
        var stuck = boxes.stuck(MessageBoxes.Box.INBOX, 200).stream()
                .filter(it -> it.document().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(stuck.expired()).isTrue();
        assertThat(boxes.resend(stuck.item(), OPERATOR).reason()).contains("No process waits");
        assertThat(jdbc.queryForObject("select state from messaging.inbox where message_id = ?", String.class, key))
                .isEqualTo("new");

        somebodyWaits();
        jdbc.update("update messaging.inbox set last_error = 'broke' where message_id = ?", key);
        assertThat(boxes.resend(stuck.item(), OPERATOR).done()).isTrue();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .count())
                .isZero();
        assertThat(log.latest(2)).extracting(OperationLog.Entry::done).containsExactly(true, false);
    }

    private void somebodyWaits() {
        var model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent()
                .message(key)
                .endEvent()
                .done();
        repository
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .deploy();
        runtime.startProcessInstanceByKey(key, key);
    }
}
