package io.orion.approval.process;

import static io.orion.approval.process.ApprovalVariables.APPROVED;
import static io.orion.approval.process.ApprovalVariables.REWORK_ASKED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_noteWithdrawal}. */
@Component
class NoteWithdrawalDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        APPROVED.set(execution, false);
        REWORK_ASKED.set(execution, true);
    }
}
