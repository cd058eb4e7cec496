package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.ANSWER_DUE_AT;

import io.orion.procuretopay.domain.Ordering;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_sendPurchaseOrder}. */
@Component
class SendPurchaseOrderDelegate implements JavaDelegate {

    private final Ordering ordering;

    SendPurchaseOrderDelegate(Ordering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ANSWER_DUE_AT.set(execution, Date.from(ordering.send(requisition(execution))));
    }
}
