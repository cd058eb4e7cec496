package io.orion.ordertocash.process;

import io.orion.engine.CaseTasks;
import io.orion.ordertocash.domain.TaskFacts;
import org.springframework.stereotype.Component;

/** The tasks of the warehouse. */
@Component
class FulfilShipmentTasks implements CaseTasks {

    private final TaskFacts facts;

    FulfilShipmentTasks(TaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "fulfilShipment";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofDelivery(businessKey);
    }
}
