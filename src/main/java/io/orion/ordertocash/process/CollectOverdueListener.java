package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.Forms.FOLLOW_UP_ON;
import static io.orion.ordertocash.process.Forms.NOTE;
import static io.orion.ordertocash.process.Forms.PROMISED_AMOUNT;
import static io.orion.ordertocash.process.OrderToCashVariables.NEXT_DUNNING_AT;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.Collection;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_collectOverdue} says to the domain. */
@Component
class CollectOverdueListener implements TaskListener {

    private final Collection collection;

    CollectOverdueListener(Collection collection) {
        this.collection = collection;
    }

    @Override
    public void notify(DelegateTask task) {
        var next = collection.followUp(
                document(task.getExecution()),
                FOLLOW_UP_ON.require(task),
                PROMISED_AMOUNT.take(task),
                NOTE.take(task),
                Actors.current());
        NEXT_DUNNING_AT.set(task, Date.from(next));
    }
}
