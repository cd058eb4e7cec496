package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.APPROVAL;
import static io.orion.procuretopay.process.ProcurementVariables.APPROVAL_NEEDED;

import io.orion.procuretopay.domain.Approvers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideApprovers}. */
@Component
class DecideApproversDelegate implements JavaDelegate {

    private final Approvers approvers;

    DecideApproversDelegate(Approvers approvers) {
        this.approvers = approvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approval = approvers.request(requisition(execution));
        APPROVAL_NEEDED.set(execution, approval != null);
        APPROVAL.set(execution, String.valueOf(approval));
    }
}
