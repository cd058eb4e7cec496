package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceForms.AWAITED;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.InvoiceMatching;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_chaseGoods} says to the domain. */
@Component
class ChaseGoodsListener implements TaskListener {

    private final InvoiceMatching invoiceMatching;

    ChaseGoodsListener(InvoiceMatching invoiceMatching) {
        this.invoiceMatching = invoiceMatching;
    }

    @Override
    public void notify(DelegateTask task) {
        invoiceMatching.chase(document(task), AWAITED.require(task), Actors.current());
    }
}
