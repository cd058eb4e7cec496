package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.InvoiceVariables.GOODS_ASKED_AT;
import static io.orion.procuretopay.process.InvoiceVariables.MATCHED;
import static io.orion.procuretopay.process.InvoiceVariables.PRICE_VARIANCE;
import static io.orion.procuretopay.process.InvoiceVariables.QUANTITY_VARIANCE;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.InvoiceMatching;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideMatchTolerance}. */
@Component
class DecideMatchToleranceDelegate implements JavaDelegate {

    private final InvoiceMatching invoiceMatching;

    DecideMatchToleranceDelegate(InvoiceMatching invoiceMatching) {
        this.invoiceMatching = invoiceMatching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var match = invoiceMatching.match(document(execution));
        MATCHED.set(execution, match.matched());
        QUANTITY_VARIANCE.set(execution, match.quantityVariance());
        PRICE_VARIANCE.set(execution, match.priceVariance());
        GOODS_ASKED_AT.set(execution, Date.from(match.askAt()));
    }
}
