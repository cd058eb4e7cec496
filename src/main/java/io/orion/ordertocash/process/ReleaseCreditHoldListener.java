package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.Forms.REASON;
import static io.orion.ordertocash.process.Forms.RELEASED;
import static io.orion.ordertocash.process.OrderToCashVariables.HOLD_RELEASED;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.CreditControl;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_releaseCreditHold} says to the domain. */
@Component
class ReleaseCreditHoldListener implements TaskListener {

    private final CreditControl creditControl;

    ReleaseCreditHoldListener(CreditControl creditControl) {
        this.creditControl = creditControl;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean released = RELEASED.require(task);
        var order = order(task.getExecution());
        if (released) {
            creditControl.release(order, Actors.current().id(), REASON.take(task));
        } else {
            creditControl.refuse(order, Actors.current().id(), REASON.require(task));
        }
        HOLD_RELEASED.set(task, released);
    }
}
