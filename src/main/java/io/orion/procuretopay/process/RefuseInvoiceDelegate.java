package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.InvoiceRefusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_refuseInvoice}. */
@Component
class RefuseInvoiceDelegate implements JavaDelegate {

    private final InvoiceRefusal invoiceRefusal;

    RefuseInvoiceDelegate(InvoiceRefusal invoiceRefusal) {
        this.invoiceRefusal = invoiceRefusal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invoiceRefusal.refuse(document(execution));
    }
}
