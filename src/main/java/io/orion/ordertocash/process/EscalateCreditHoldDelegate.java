package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;

import io.orion.ordertocash.domain.CreditControl;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_escalateCreditHold}. */
@Component
class EscalateCreditHoldDelegate implements JavaDelegate {

    private final CreditControl creditControl;

    EscalateCreditHoldDelegate(CreditControl creditControl) {
        this.creditControl = creditControl;
    }

    @Override
    public void execute(DelegateExecution execution) {
        creditControl.escalateHold(order(execution));
    }
}
