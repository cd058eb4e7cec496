package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.OrderToCashVariables.APPROVAL;
import static io.orion.ordertocash.process.OrderToCashVariables.APPROVAL_NEEDED;

import io.orion.ordertocash.domain.Amending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_requestChangeApproval}. */
@Component
class RequestChangeApprovalDelegate implements JavaDelegate {

    private final Amending amending;

    RequestChangeApprovalDelegate(Amending amending) {
        this.amending = amending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approval = amending.requestApproval(order(execution));
        APPROVAL_NEEDED.set(execution, approval != null);
        APPROVAL.set(execution, String.valueOf(approval));
    }
}
