package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Cases of a process of their own whose first step fails as long as they are not ready. */
final class FailingCases {

    private final String key;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;

    FailingCases(ProcessEngine engine, String key) {
        this.key = key;
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
    }

    void deploy() {
        var model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .camundaAsyncAfter()
                .exclusiveGateway("gateway_ready")
                .condition("ready", "${ready}")
                .receiveTask("receiveTask_work")
                .message(key)
                .endEvent()
                .moveToLastGateway()
                .condition("not", "${!ready}")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .deploy();
    }

    /** Starts the cases, and lets the engine give up. */
    void start(String... documents) {
        deploy();
        for (String document : documents) {
            runtime.startProcessInstanceByKey(key, document);
        }
        for (int attempt = 0; attempt < 3; attempt++) {
            management.createJobQuery().processDefinitionKey(key).list().forEach(job -> attempt(job.getId()));
        }
    }

    private void attempt(String job) {
        try {
            management.executeJob(job);
        } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining("ready");
        }
    }

    void repair(String document) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(document)
                .singleResult();
        runtime.setVariable(instance.getId(), "ready", true);
    }

    boolean works(String document) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(document)
                        .activityIdIn("receiveTask_work")
                        .count()
                == 1;
    }

    void remove() {
        List.copyOf(repository.createDeploymentQuery().deploymentName(key).list())
                .forEach(it -> repository.deleteDeployment(it.getId(), true));
    }
}
