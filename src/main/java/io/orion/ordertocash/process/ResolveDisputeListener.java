package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.Forms.JUSTIFIED_AMOUNT;
import static io.orion.ordertocash.process.Forms.NOTE;
import static io.orion.ordertocash.process.Forms.OUTCOME;
import static io.orion.ordertocash.process.OrderToCashVariables.DISPUTE_JUSTIFIED;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.Disputing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_resolveDispute} says to the domain. */
@Component
class ResolveDisputeListener implements TaskListener {

    private final Disputing disputing;

    ResolveDisputeListener(Disputing disputing) {
        this.disputing = disputing;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = document(task.getExecution());
        boolean justified = disputing.decide(
                number, OUTCOME.require(task), JUSTIFIED_AMOUNT.take(task), NOTE.take(task), Actors.current());
        DISPUTE_JUSTIFIED.set(task, justified);
    }
}
