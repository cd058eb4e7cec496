package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;

import io.orion.ordertocash.domain.Disputing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_reduceReceivable}. */
@Component
class ReduceReceivableDelegate implements JavaDelegate {

    private final Disputing disputing;

    ReduceReceivableDelegate(Disputing disputing) {
        this.disputing = disputing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputing.reduce(document(execution));
    }
}
