package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;

import io.orion.ordertocash.domain.Promising;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_promiseRemainder}. */
@Component
class PromiseRemainderDelegate implements JavaDelegate {

    private final Promising promising;

    PromiseRemainderDelegate(Promising promising) {
        this.promising = promising;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promising.promise(order(execution));
    }
}
