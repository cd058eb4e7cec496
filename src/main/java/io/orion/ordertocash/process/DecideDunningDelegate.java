package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.COLLECTOR_NEEDED;

import io.orion.ordertocash.domain.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideDunning}. */
@Component
class DecideDunningDelegate implements JavaDelegate {

    private final Collection collection;

    DecideDunningDelegate(Collection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        COLLECTOR_NEEDED.set(execution, collection.decide(document(execution)));
    }
}
