package io.orion.approval.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_decideEscalatedApproval} says to the domain. */
@Component
class DecideEscalatedApprovalListener implements TaskListener {

    private final Votes votes;

    DecideEscalatedApprovalListener(Votes votes) {
        this.votes = votes;
    }

    @Override
    public void notify(DelegateTask task) {
        votes.cast(task);
    }
}
