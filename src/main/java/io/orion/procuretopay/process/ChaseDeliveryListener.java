package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.NOTE;
import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Ordering;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_chaseDelivery} says to the domain. */
@Component
class ChaseDeliveryListener implements TaskListener {

    private final Ordering ordering;

    ChaseDeliveryListener(Ordering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void notify(DelegateTask task) {
        ordering.chaseDelivery(requisition(task), NOTE.take(task));
    }
}
