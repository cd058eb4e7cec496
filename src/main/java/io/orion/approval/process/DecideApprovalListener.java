package io.orion.approval.process;

import static io.orion.approval.process.ApprovalVariables.APPROVAL;
import static io.orion.approval.process.ApprovalVariables.APPROVED;
import static io.orion.approval.process.ApprovalVariables.COMMENT;
import static io.orion.approval.process.ApprovalVariables.GRANTED;

import io.orion.approval.domain.ApprovalService;
import io.orion.engine.Actors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_decideApproval} says to the domain. */
@Component
class DecideApprovalListener implements TaskListener {

    private final ApprovalService approvalService;

    DecideApprovalListener(ApprovalService approvalService) {
        this.approvalService = approvalService;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean granted = GRANTED.require(task);
        var comment = COMMENT.take(task);
        APPROVED.set(
                task,
                approvalService.decide(
                        APPROVAL.require(task), granted, Actors.current().id(), comment));
    }
}
