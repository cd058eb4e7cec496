package io.orion.approval.process;

import static io.orion.approval.process.ApprovalVariables.APPROVAL;

import io.orion.approval.domain.ApprovalService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_remindApprover}. */
@Component
class RemindApproverDelegate implements JavaDelegate {

    private final ApprovalService approvalService;

    RemindApproverDelegate(ApprovalService approvalService) {
        this.approvalService = approvalService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvalService.remind(APPROVAL.require(execution), ApprovalVariables.seat(execution));
    }
}
