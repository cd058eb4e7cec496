package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceForms.ACCEPTED;
import static io.orion.procuretopay.process.InvoiceForms.REASON;
import static io.orion.procuretopay.process.InvoiceVariables.ACCOUNT_ACCEPTED;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.InvoiceChecks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_checkSupplierAccount} says to the domain. */
@Component
class CheckSupplierAccountListener implements TaskListener {

    private final InvoiceChecks invoiceChecks;

    CheckSupplierAccountListener(InvoiceChecks invoiceChecks) {
        this.invoiceChecks = invoiceChecks;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean accepted = ACCEPTED.require(task);
        ACCOUNT_ACCEPTED.set(
                task, invoiceChecks.checkAccount(document(task), accepted, REASON.take(task), Actors.current()));
    }
}
