package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceForms.SAME;
import static io.orion.procuretopay.process.InvoiceVariables.DUPLICATE_CONFIRMED;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.InvoiceChecks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_confirmDuplicate} says to the domain. */
@Component
class ConfirmDuplicateListener implements TaskListener {

    private final InvoiceChecks invoiceChecks;

    ConfirmDuplicateListener(InvoiceChecks invoiceChecks) {
        this.invoiceChecks = invoiceChecks;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean duplicate = SAME.require(task);
        DUPLICATE_CONFIRMED.set(task, invoiceChecks.confirmDuplicate(document(task), duplicate, Actors.current()));
    }
}
