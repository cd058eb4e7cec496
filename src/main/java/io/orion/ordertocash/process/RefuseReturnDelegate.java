package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;

import io.orion.ordertocash.domain.ReturnIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_refuseReturn}. */
@Component
class RefuseReturnDelegate implements JavaDelegate {

    private final ReturnIntake intake;

    RefuseReturnDelegate(ReturnIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intake.sendRefusal(document(execution));
    }
}
