package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceVariables.APPROVAL;
import static io.orion.procuretopay.process.InvoiceVariables.CODING_APPROVAL_NEEDED;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.InvoiceCoding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_requestCodingApproval}. */
@Component
class RequestCodingApprovalDelegate implements JavaDelegate {

    private final InvoiceCoding invoiceCoding;

    RequestCodingApprovalDelegate(InvoiceCoding invoiceCoding) {
        this.invoiceCoding = invoiceCoding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approval = invoiceCoding.request(document(execution));
        CODING_APPROVAL_NEEDED.set(execution, approval != null);
        APPROVAL.set(execution, String.valueOf(approval));
    }
}
