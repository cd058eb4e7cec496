package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Sourcing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_createPurchaseOrder}. */
@Component
class CreatePurchaseOrderDelegate implements JavaDelegate {

    private final Sourcing sourcing;

    CreatePurchaseOrderDelegate(Sourcing sourcing) {
        this.sourcing = sourcing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sourcing.createOrder(requisition(execution));
    }
}
