package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.COLLECTOR_NEEDED;
import static io.orion.ordertocash.process.OrderToCashVariables.DUNNING_HELD;

import io.orion.ordertocash.domain.Collection;
import io.orion.ordertocash.domain.Collection.Step;
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
        var step = collection.decide(document(execution));
        DUNNING_HELD.set(execution, step == Step.WAIT);
        COLLECTOR_NEEDED.set(execution, step == Step.COLLECT);
    }
}
