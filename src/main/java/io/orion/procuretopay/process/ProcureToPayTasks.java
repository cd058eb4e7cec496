package io.orion.procuretopay.process;

import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.domain.ProcurementTaskFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of requesters, controllers and buyers. */
@Component
class ProcureToPayTasks implements CaseTasks {

    private final ProcurementTaskFacts facts;

    ProcureToPayTasks(ProcurementTaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "procureToPay";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofRequisition(new RequisitionNumber(businessKey));
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        return facts.conflict(task, new RequisitionNumber(businessKey), actor);
    }
}
