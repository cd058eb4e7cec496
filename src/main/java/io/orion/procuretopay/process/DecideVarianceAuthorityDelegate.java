package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceVariables.APPROVAL;
import static io.orion.procuretopay.process.InvoiceVariables.VARIANCE_APPROVAL_NEEDED;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.InvoiceVariances;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideVarianceAuthority}. */
@Component
class DecideVarianceAuthorityDelegate implements JavaDelegate {

    private final InvoiceVariances invoiceVariances;

    DecideVarianceAuthorityDelegate(InvoiceVariances invoiceVariances) {
        this.invoiceVariances = invoiceVariances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approval = invoiceVariances.authorize(document(execution));
        VARIANCE_APPROVAL_NEEDED.set(execution, approval != null);
        APPROVAL.set(execution, String.valueOf(approval));
    }
}
