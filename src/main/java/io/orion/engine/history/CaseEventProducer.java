package io.orion.engine.history;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Takes the definition that an event belongs to from the engine's memory; the stock producer reads it each time. */
final class CaseEventProducer extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        var known = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id);
        return known != null ? known : super.getProcessDefinitionEntity(id);
    }
}
