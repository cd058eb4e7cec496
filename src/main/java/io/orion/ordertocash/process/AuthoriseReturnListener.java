package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.Forms.GRANTED;
import static io.orion.ordertocash.process.Forms.REASON;
import static io.orion.ordertocash.process.OrderToCashVariables.RETURN_AUTHORISED;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.ReturnIntake;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_authoriseReturn} says to the domain. */
@Component
class AuthoriseReturnListener implements TaskListener {

    private final ReturnIntake intake;

    AuthoriseReturnListener(ReturnIntake intake) {
        this.intake = intake;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean granted = GRANTED.require(task);
        var number = document(task.getExecution());
        if (granted) {
            intake.authorise(number, Actors.current());
        } else {
            intake.refuse(number, Actors.current(), REASON.require(task));
        }
        RETURN_AUTHORISED.set(task, granted);
    }
}
