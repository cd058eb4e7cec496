package io.orion.approval.process;

import static io.orion.approval.process.ApprovalVariables.APPROVAL;
import static io.orion.approval.process.ApprovalVariables.APPROVED;
import static io.orion.approval.process.ApprovalVariables.MORE_STAGES;
import static io.orion.approval.process.ApprovalVariables.REWORK_ASKED;
import static io.orion.approval.process.ApprovalVariables.SEATS;
import static io.orion.approval.process.ApprovalVariables.STAGE_DECIDED;

import io.orion.approval.domain.ApprovalService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_openStage}. */
@Component
class OpenStageDelegate implements JavaDelegate {

    private final ApprovalService approvalService;

    OpenStageDelegate(ApprovalService approvalService) {
        this.approvalService = approvalService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SEATS.set(execution, (long) approvalService.openStage(APPROVAL.require(execution)));
        STAGE_DECIDED.set(execution, false);
        MORE_STAGES.set(execution, false);
        APPROVED.set(execution, false);
        REWORK_ASKED.set(execution, false);
    }
}
