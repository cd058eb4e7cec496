package io.orion.approval.process;

import static io.orion.approval.process.ApprovalVariables.APPROVAL;
import static io.orion.approval.process.ApprovalVariables.APPROVED;
import static io.orion.approval.process.ApprovalVariables.COMMENT;
import static io.orion.approval.process.ApprovalVariables.GRANTED;
import static io.orion.approval.process.ApprovalVariables.MORE_STAGES;
import static io.orion.approval.process.ApprovalVariables.REWORK;
import static io.orion.approval.process.ApprovalVariables.REWORK_ASKED;
import static io.orion.approval.process.ApprovalVariables.STAGE_DECIDED;

import io.orion.approval.domain.ApprovalService;
import io.orion.approval.domain.Standing;
import io.orion.engine.Actors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Hands what the form {@code decide-approval} says to the domain. */
@Component
class Votes {

    private final ApprovalService approvalService;

    Votes(ApprovalService approvalService) {
        this.approvalService = approvalService;
    }

    void cast(DelegateTask task) {
        boolean granted = GRANTED.require(task);
        boolean rework = Boolean.TRUE.equals(REWORK.take(task));
        var standing = approvalService.vote(
                APPROVAL.require(task),
                ApprovalVariables.seat(task),
                granted,
                rework,
                Actors.current().id(),
                COMMENT.take(task));
        STAGE_DECIDED.set(task, standing.stageDecided());
        MORE_STAGES.set(task, standing == Standing.NEXT_STAGE);
        APPROVED.set(task, standing == Standing.GRANTED);
        REWORK_ASKED.set(task, standing == Standing.REFUSED && rework);
    }
}
