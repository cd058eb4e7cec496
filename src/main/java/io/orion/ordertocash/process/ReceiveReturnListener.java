package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.Forms.RECEIVED;
import static io.orion.ordertocash.process.Forms.SERIALS;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.ReturnReceiving;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_receiveReturn} says to the domain. */
@Component
class ReceiveReturnListener implements TaskListener {

    private final ReturnReceiving receiving;

    ReceiveReturnListener(ReturnReceiving receiving) {
        this.receiving = receiving;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = document(task.getExecution());
        receiving.receive(number, Actors.current(), RECEIVED.take(task), SERIALS.take(task));
    }
}
