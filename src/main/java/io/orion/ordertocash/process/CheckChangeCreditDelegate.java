package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.OrderToCashVariables.CHANGE_CREDIT_GRANTED;

import io.orion.ordertocash.domain.Amending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_checkChangeCredit}. */
@Component
class CheckChangeCreditDelegate implements JavaDelegate {

    private final Amending amending;

    CheckChangeCreditDelegate(Amending amending) {
        this.amending = amending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHANGE_CREDIT_GRANTED.set(execution, amending.hasCredit(order(execution)));
    }
}
