package io.orion.ordertocash.process;

import io.orion.ordertocash.SalesOrderNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a process is about: its business key, typed. */
final class BusinessKeys {

    private BusinessKeys() {}

    static SalesOrderNumber order(DelegateExecution execution) {
        return new SalesOrderNumber(execution.getProcessBusinessKey());
    }

    static String document(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
