package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.RETURN_VALID_UNTIL;

import io.orion.ordertocash.domain.ReturnIntake;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_sendReturnAuthorisation}. */
@Component
class SendReturnAuthorisationDelegate implements JavaDelegate {

    private final ReturnIntake intake;

    SendReturnAuthorisationDelegate(ReturnIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RETURN_VALID_UNTIL.set(execution, Date.from(intake.sendAuthorisation(document(execution))));
    }
}
