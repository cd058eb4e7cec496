package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.ENOUGH_QUOTES;

import io.orion.procuretopay.domain.Quoting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideQuotes}. */
@Component
class DecideQuotesDelegate implements JavaDelegate {

    private final Quoting quoting;

    DecideQuotesDelegate(Quoting quoting) {
        this.quoting = quoting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ENOUGH_QUOTES.set(execution, quoting.rate(requisition(execution)));
    }
}
