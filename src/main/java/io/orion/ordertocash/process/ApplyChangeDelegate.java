package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;

import io.orion.ordertocash.domain.Amending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_applyChange}. */
@Component
class ApplyChangeDelegate implements JavaDelegate {

    private final Amending amending;

    ApplyChangeDelegate(Amending amending) {
        this.amending = amending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        amending.apply(order(execution));
    }
}
