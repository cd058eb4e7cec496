package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceForms.CATEGORY;
import static io.orion.procuretopay.process.InvoiceForms.COST_CENTER;
import static io.orion.procuretopay.process.InvoiceForms.OTHERS;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.InvoiceCoding;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_codeInvoice} says to the domain. */
@Component
class CodeInvoiceListener implements TaskListener {

    private final InvoiceCoding invoiceCoding;

    CodeInvoiceListener(InvoiceCoding invoiceCoding) {
        this.invoiceCoding = invoiceCoding;
    }

    @Override
    public void notify(DelegateTask task) {
        invoiceCoding.code(
                document(task), CATEGORY.require(task), COST_CENTER.require(task), OTHERS.take(task), Actors.current());
    }
}
