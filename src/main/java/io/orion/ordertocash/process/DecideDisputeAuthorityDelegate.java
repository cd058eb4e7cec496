package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.APPROVAL;
import static io.orion.ordertocash.process.OrderToCashVariables.APPROVAL_NEEDED;

import io.orion.ordertocash.domain.Disputing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideDisputeAuthority}. */
@Component
class DecideDisputeAuthorityDelegate implements JavaDelegate {

    private final Disputing disputing;

    DecideDisputeAuthorityDelegate(Disputing disputing) {
        this.disputing = disputing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approval = disputing.requestApproval(document(execution));
        APPROVAL_NEEDED.set(execution, approval != null);
        APPROVAL.set(execution, String.valueOf(approval));
    }
}
