package io.orion.procuretopay.process;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.domain.ProcurementTaskFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of buyers who ask for quotes. */
@Component
class SourceRfqTasks implements CaseTasks {

    private final ProcurementTaskFacts facts;

    SourceRfqTasks(ProcurementTaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "sourceRfq";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofRequisition(new RequisitionNumber(businessKey));
    }

    @Override
    public List<CaseDetails.Section> facts(String task, String businessKey) {
        return facts.quotes(new RequisitionNumber(businessKey));
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        return facts.conflict(task, new RequisitionNumber(businessKey), actor);
    }
}
