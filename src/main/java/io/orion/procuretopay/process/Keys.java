package io.orion.procuretopay.process;

import io.orion.procuretopay.RequisitionNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The business key as the number that it is. */
final class Keys {

    private Keys() {}

    static RequisitionNumber requisition(DelegateExecution execution) {
        return new RequisitionNumber(document(execution));
    }

    static RequisitionNumber requisition(DelegateTask task) {
        return requisition(task.getExecution());
    }

    static String document(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static String document(DelegateTask task) {
        return document(task.getExecution());
    }
}
