package io.orion.approval.process;

import static io.orion.approval.process.ApprovalVariables.APPROVAL;

import io.orion.approval.domain.ApprovalService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_escalateApproval}. */
@Component
class EscalateApprovalDelegate implements JavaDelegate {

    private final ApprovalService approvalService;

    EscalateApprovalDelegate(ApprovalService approvalService) {
        this.approvalService = approvalService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvalService.escalate(APPROVAL.require(execution), ApprovalVariables.seat(execution));
    }
}
