package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceForms.REASON;
import static io.orion.procuretopay.process.InvoiceForms.RESOLUTION;
import static io.orion.procuretopay.process.InvoiceVariables.PRICE_KEPT;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.InvoiceVariances;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_resolvePriceVariance} says to the domain. */
@Component
class ResolvePriceVarianceListener implements TaskListener {

    private final InvoiceVariances invoiceVariances;

    ResolvePriceVarianceListener(InvoiceVariances invoiceVariances) {
        this.invoiceVariances = invoiceVariances;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean kept = invoiceVariances.resolvePrice(
                document(task), RESOLUTION.require(task), REASON.take(task), Actors.current());
        PRICE_KEPT.set(task, kept);
    }
}
