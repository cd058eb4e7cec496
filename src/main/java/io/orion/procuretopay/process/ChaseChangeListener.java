package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.CONFIRMED;
import static io.orion.procuretopay.process.Forms.NOTE;
import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.CHANGE_CONFIRMED;
import static io.orion.procuretopay.process.ProcurementVariables.CHANGE_DUE_AT;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.Ordering;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_chaseChange} says to the domain. */
@Component
class ChaseChangeListener implements TaskListener {

    private final Ordering ordering;

    ChaseChangeListener(Ordering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean confirmed = CONFIRMED.require(task);
        var due = ordering.chase(
                requisition(task), confirmed, NOTE.take(task), Actors.current().id());
        CHANGE_CONFIRMED.set(task, confirmed);
        CHANGE_DUE_AT.set(task, Date.from(due));
    }
}
