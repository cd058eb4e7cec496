package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.Forms.REASON;
import static io.orion.ordertocash.process.Forms.RELEASED;
import static io.orion.ordertocash.process.OrderToCashVariables.CHANGE_HOLD_RELEASED;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.Amending;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_releaseChangeHold} says to the domain. */
@Component
class ReleaseChangeHoldListener implements TaskListener {

    private final Amending amending;

    ReleaseChangeHoldListener(Amending amending) {
        this.amending = amending;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean released = RELEASED.require(task);
        var order = order(task.getExecution());
        if (released) {
            amending.releaseCredit(order, Actors.current());
        } else {
            amending.refuseCredit(order, Actors.current(), REASON.require(task));
        }
        CHANGE_HOLD_RELEASED.set(task, released);
    }
}
