package io.orion.approval.process;

import static io.orion.approval.process.ApprovalVariables.APPROVAL;
import static io.orion.approval.process.ApprovalVariables.APPROVER_GROUP;
import static io.orion.approval.process.ApprovalVariables.ESCALATE_AT;
import static io.orion.approval.process.ApprovalVariables.ESCALATION_GROUP;
import static io.orion.approval.process.ApprovalVariables.REMIND_AT;

import io.orion.approval.domain.ApprovalService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_routeApproval}. */
@Component
class RouteApprovalDelegate implements JavaDelegate {

    private final ApprovalService approvalService;

    RouteApprovalDelegate(ApprovalService approvalService) {
        this.approvalService = approvalService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var approval = approvalService.get(APPROVAL.require(execution));
        APPROVER_GROUP.set(execution, approval.approverGroup());
        ESCALATION_GROUP.set(execution, approval.escalationGroup());
        REMIND_AT.set(execution, Date.from(approval.remindsAt()));
        ESCALATE_AT.set(execution, Date.from(approval.escalatesAt()));
    }
}
