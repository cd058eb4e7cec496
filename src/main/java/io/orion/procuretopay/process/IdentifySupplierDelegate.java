package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceVariables.SUPPLIER_KNOWN;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.InvoiceChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_identifySupplier}. */
@Component
class IdentifySupplierDelegate implements JavaDelegate {

    private final InvoiceChecks invoiceChecks;

    IdentifySupplierDelegate(InvoiceChecks invoiceChecks) {
        this.invoiceChecks = invoiceChecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SUPPLIER_KNOWN.set(execution, invoiceChecks.identify(document(execution)));
    }
}
