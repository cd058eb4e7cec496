package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Ordering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_closePurchaseOrder}. */
@Component
class ClosePurchaseOrderDelegate implements JavaDelegate {

    private final Ordering ordering;

    ClosePurchaseOrderDelegate(Ordering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ordering.close(requisition(execution));
    }
}
