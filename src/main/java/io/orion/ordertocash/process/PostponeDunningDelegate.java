package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.NEXT_DUNNING_AT;

import io.orion.ordertocash.domain.Collection;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_postponeDunning}. */
@Component
class PostponeDunningDelegate implements JavaDelegate {

    private final Collection collection;

    PostponeDunningDelegate(Collection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NEXT_DUNNING_AT.set(execution, Date.from(collection.postpone(document(execution))));
    }
}
