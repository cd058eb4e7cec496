package io.orion.banking.process;

import io.orion.banking.domain.Clarifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_remindCollections}. */
@Component
class RemindCollectionsDelegate implements JavaDelegate {

    private final Clarifications clarifications;

    RemindCollectionsDelegate(Clarifications clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clarifications.remind(execution.getProcessBusinessKey());
    }
}
