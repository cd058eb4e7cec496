package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.Forms.BUYER_REFERENCE;

import io.orion.ordertocash.domain.Billing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_correctInvoice} says to the domain. */
@Component
class CorrectInvoiceListener implements TaskListener {

    private final Billing billing;

    CorrectInvoiceListener(Billing billing) {
        this.billing = billing;
    }

    @Override
    public void notify(DelegateTask task) {
        billing.correct(document(task.getExecution()), BUYER_REFERENCE.take(task));
    }
}
