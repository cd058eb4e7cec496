package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.INVOICE_VALID;

import io.orion.ordertocash.domain.Billing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_buildInvoice}. */
@Component
class BuildInvoiceDelegate implements JavaDelegate {

    private final Billing billing;

    BuildInvoiceDelegate(Billing billing) {
        this.billing = billing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INVOICE_VALID.set(execution, billing.build(document(execution)));
    }
}
