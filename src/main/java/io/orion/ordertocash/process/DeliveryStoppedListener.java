package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.GOODS_PICKED;

import io.orion.ordertocash.domain.StoppedDeliveries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Says whether the warehouse has to put goods of a stopped delivery back. */
@Component
class DeliveryStoppedListener implements ExecutionListener {

    private final StoppedDeliveries stoppedDeliveries;

    DeliveryStoppedListener(StoppedDeliveries stoppedDeliveries) {
        this.stoppedDeliveries = stoppedDeliveries;
    }

    @Override
    public void notify(DelegateExecution execution) {
        GOODS_PICKED.set(execution, stoppedDeliveries.hasToPutBack(document(execution)));
    }
}
