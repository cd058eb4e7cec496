package io.orion.ordertocash.process;

import io.orion.engine.CaseTasks;
import io.orion.ordertocash.domain.TaskFacts;
import org.springframework.stereotype.Component;

/** The tasks of collections. */
@Component
class CollectReceivableTasks implements CaseTasks {

    private final TaskFacts facts;

    CollectReceivableTasks(TaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "collectReceivable";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofInvoice(businessKey);
    }
}
