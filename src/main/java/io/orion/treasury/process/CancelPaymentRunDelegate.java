package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;

import io.orion.treasury.domain.RunRevision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_cancelPaymentRun}. */
@Component
class CancelPaymentRunDelegate implements JavaDelegate {

    private final RunRevision runRevision;

    CancelPaymentRunDelegate(RunRevision runRevision) {
        this.runRevision = runRevision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runRevision.cancel(document(execution));
    }
}
