package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.APPROVAL;
import static io.orion.procuretopay.process.ProcurementVariables.RELEASE_NEEDED;

import io.orion.procuretopay.domain.Ordering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideRelease}. */
@Component
class DecideReleaseDelegate implements JavaDelegate {

    private final Ordering ordering;

    DecideReleaseDelegate(Ordering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approval = ordering.requestRelease(requisition(execution));
        RELEASE_NEEDED.set(execution, approval != null);
        APPROVAL.set(execution, String.valueOf(approval));
    }
}
