package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;

import io.orion.ordertocash.domain.Disputing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_closeDispute}. */
@Component
class CloseDisputeDelegate implements JavaDelegate {

    private final Disputing disputing;

    CloseDisputeDelegate(Disputing disputing) {
        this.disputing = disputing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputing.close(document(execution));
    }
}
