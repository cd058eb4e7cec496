package io.orion.treasury.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The business key: the number of the run, the payment or the change. */
final class TreasuryKeys {

    private TreasuryKeys() {}

    static String document(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static String document(DelegateTask task) {
        return document(task.getExecution());
    }
}
