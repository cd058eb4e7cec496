package io.orion.approval.process;

import static io.orion.approval.process.ApprovalVariables.APPROVAL;
import static io.orion.approval.process.ApprovalVariables.APPROVER_GROUP;
import static io.orion.approval.process.ApprovalVariables.ESCALATE_AT;
import static io.orion.approval.process.ApprovalVariables.ESCALATION_GROUP;
import static io.orion.approval.process.ApprovalVariables.LOOP_COUNTER;
import static io.orion.approval.process.ApprovalVariables.REMIND_AT;
import static io.orion.approval.process.ApprovalVariables.SEAT;

import io.orion.approval.domain.ApprovalService;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_routeApproval}, once for each vote. */
@Component
class RouteApprovalDelegate implements JavaDelegate {

    private final ApprovalService approvalService;

    RouteApprovalDelegate(ApprovalService approvalService) {
        this.approvalService = approvalService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int seat = LOOP_COUNTER.require(execution);
        var vote = approvalService.seat(APPROVAL.require(execution), seat);
        SEAT.setLocal(execution, Integer.toString(seat));
        APPROVER_GROUP.setLocal(execution, vote.group());
        ESCALATION_GROUP.setLocal(execution, vote.escalationGroup());
        REMIND_AT.setLocal(execution, Date.from(Objects.requireNonNull(vote.remindsAt())));
        ESCALATE_AT.setLocal(execution, Date.from(Objects.requireNonNull(vote.escalatesAt())));
    }
}
