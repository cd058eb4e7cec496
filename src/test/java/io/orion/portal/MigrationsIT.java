package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.Migrations;
import io.orion.engine.OperationLog;
import io.orion.engine.Outcome;
import io.orion.kernel.Actor;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A model that loses an element while cases stand on it. */
@OrionTest
class MigrationsIT {

    private static final Actor OPERATOR = new Actor("operator", Set.of("operator"));

    @Autowired
    Migrations migrations;

    @Autowired
    OperationLog log;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Http http;

    private final String key = "moves" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void leaveNothingBehind() {
        repository
                .createDeploymentQuery()
                .deploymentName(key)
                .list()
                .forEach(it -> repository.deleteDeployment(it.getId(), true));
    }

    private void deploy(String... steps) {
        AbstractFlowNodeBuilder<?, ?> path =
                Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent();
        for (String step : steps) {
            path = path.receiveTask(step).message(key + step);
        }
        repository
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", path.endEvent().done())
                .deploy();
    }

    /** One case at each of two steps, of which the newest version has the first only. */
    private void standing() {
        deploy("receiveTask_first", "receiveTask_second");
        runtime.startProcessInstanceByKey(key, key + "-1");
        runtime.startProcessInstanceByKey(key, key + "-2");
        runtime.createMessageCorrelation(key + "receiveTask_first")
                .processInstanceBusinessKey(key + "-2")
                .correlate();
        deploy("receiveTask_first");
    }

    @Test
    void triesAMigrationWithoutMovingAnythingAndThenMovesWhatGoes() {
        standing();
        var trial = migrations.tryAll(key, 1, 10);
        assertThat(trial.from()).isEqualTo(new Migrations.Outdated(key, 1, 2, 2));
        assertThat(trial.lost()).contains("receiveTask_second").doesNotContain("receiveTask_first");
        assertThat(trial.outcomes()).extracting(Outcome::done).containsExactly(true, false);
        assertThat(trial.outcomes().get(1).reason()).contains("no migration instruction");
        assertThat(onVersion(2)).isZero();
    }

    @Test
    void movesWhatGoesAndLeavesWhatCannot() {
        standing();
        var outcomes = migrations.tryAll(key, 1, 10).outcomes();
        var goes = outcomes.get(0).item();
        var stays = outcomes.get(1).item();
        var operator = new Person(http, "camunda-admin");
        var path = "/operations/migrations/" + key + "/1";
        assertThat(operator.get(path).body()).contains("receiveTask_second", "1 of 2 would go");
        assertThat(operator.post(path, Map.of("item", goes)).body()).contains("done");
        assertThat(migrations.migrate(key, 1, stays, OPERATOR).done()).isFalse();
        assertThat(migrations.migrate(key, 1, goes, OPERATOR).reason()).contains("moved already");
        assertThat(onVersion(2)).isEqualTo(1);
        assertThat(log.latest(2)).extracting(OperationLog.Entry::done).containsExactly(false, true);
        runtime.createMessageCorrelation(key + "receiveTask_first")
                .processInstanceBusinessKey(key + "-1")
                .correlate();
        assertThat(onVersion(2)).as("it has gone on and ended").isZero();
    }

    private long onVersion(int version) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult();
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .count();
    }
}
