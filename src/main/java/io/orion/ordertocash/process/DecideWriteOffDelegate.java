package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.APPROVAL;
import static io.orion.ordertocash.process.OrderToCashVariables.APPROVAL_NEEDED;

import io.orion.ordertocash.domain.WritingOff;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideWriteOff}. */
@Component
class DecideWriteOffDelegate implements JavaDelegate {

    private final WritingOff writingOff;

    DecideWriteOffDelegate(WritingOff writingOff) {
        this.writingOff = writingOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approval = writingOff.requestApproval(document(execution));
        APPROVAL_NEEDED.set(execution, approval != null);
        APPROVAL.set(execution, String.valueOf(approval));
    }
}
