package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceVariables.ACCOUNT_DIFFERS;
import static io.orion.procuretopay.process.InvoiceVariables.DUPLICATE;
import static io.orion.procuretopay.process.InvoiceVariables.DUPLICATE_SUSPECTED;
import static io.orion.procuretopay.process.InvoiceVariables.ORDERED;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.InvoiceChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideDuplicate}. */
@Component
class DecideDuplicateDelegate implements JavaDelegate {

    private final InvoiceChecks invoiceChecks;

    DecideDuplicateDelegate(InvoiceChecks invoiceChecks) {
        this.invoiceChecks = invoiceChecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var checked = invoiceChecks.check(document(execution));
        DUPLICATE.set(execution, checked.duplicate());
        DUPLICATE_SUSPECTED.set(execution, checked.suspected());
        ACCOUNT_DIFFERS.set(execution, checked.accountDiffers());
        ORDERED.set(execution, checked.ordered());
    }
}
