package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.ANYTHING_PICKED;

import io.orion.ordertocash.domain.Deliveries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_repromiseShortage}. */
@Component
class RepromiseShortageDelegate implements JavaDelegate {

    private final Deliveries deliveries;

    RepromiseShortageDelegate(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ANYTHING_PICKED.set(execution, deliveries.repromiseShortage(document(execution)));
    }
}
