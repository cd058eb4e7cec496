package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.InvoicePosting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_postSupplierInvoice}. */
@Component
class PostSupplierInvoiceDelegate implements JavaDelegate {

    private final InvoicePosting invoicePosting;

    PostSupplierInvoiceDelegate(InvoicePosting invoicePosting) {
        this.invoicePosting = invoicePosting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invoicePosting.post(document(execution));
    }
}
