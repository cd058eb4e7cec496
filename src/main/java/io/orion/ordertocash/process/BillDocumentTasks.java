package io.orion.ordertocash.process;

import io.orion.engine.CaseTasks;
import io.orion.ordertocash.domain.TaskFacts;
import org.springframework.stereotype.Component;

/** The tasks of billing. */
@Component
class BillDocumentTasks implements CaseTasks {

    private final TaskFacts facts;

    BillDocumentTasks(TaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "billDocument";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofBilling(businessKey);
    }
}
