package io.orion.approval.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_decideApproval} says to the domain. */
@Component
class DecideApprovalListener implements TaskListener {

    private final Votes votes;

    DecideApprovalListener(Votes votes) {
        this.votes = votes;
    }

    @Override
    public void notify(DelegateTask task) {
        votes.cast(task);
    }
}
