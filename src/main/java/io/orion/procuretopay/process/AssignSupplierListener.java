package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceForms.KNOWN;
import static io.orion.procuretopay.process.InvoiceForms.SUPPLIER;
import static io.orion.procuretopay.process.InvoiceVariables.SUPPLIER_ASSIGNED;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.InvoiceChecks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_assignSupplier} says to the domain. */
@Component
class AssignSupplierListener implements TaskListener {

    private final InvoiceChecks invoiceChecks;

    AssignSupplierListener(InvoiceChecks invoiceChecks) {
        this.invoiceChecks = invoiceChecks;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean known = KNOWN.require(task);
        var supplier = known ? SUPPLIER.require(task) : null;
        SUPPLIER_ASSIGNED.set(task, invoiceChecks.assign(document(task), supplier, Actors.current()));
    }
}
