package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.Forms.DAMAGED;
import static io.orion.ordertocash.process.Forms.DAMAGED_SERIALS;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.ReturnReceiving;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_inspectReturn} says to the domain. */
@Component
class InspectReturnListener implements TaskListener {

    private final ReturnReceiving receiving;

    InspectReturnListener(ReturnReceiving receiving) {
        this.receiving = receiving;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = document(task.getExecution());
        receiving.inspect(number, Actors.current(), DAMAGED.take(task), DAMAGED_SERIALS.take(task));
    }
}
