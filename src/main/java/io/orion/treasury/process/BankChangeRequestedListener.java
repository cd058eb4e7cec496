package io.orion.treasury.process;

import io.orion.engine.Actors;
import io.orion.engine.StartVariable;
import io.orion.engine.StartVariables;
import io.orion.kernel.InvalidInput;
import io.orion.treasury.BankChangeRequest;
import io.orion.treasury.domain.BankChangeIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Lets a change in that starts the process itself, with a variable {@code bankChange}, through the same door as REST.
 *
 * <p>A change that came through the door is registered already; its number is the business key, once.
 */
@Component
class BankChangeRequestedListener implements ExecutionListener {

    private static final StartVariable<BankChangeRequest> CHANGE =
            new StartVariable<>("bankChange", BankChangeRequest.class);

    private final BankChangeIntake intake;
    private final StartVariables variables;

    BankChangeRequestedListener(BankChangeIntake intake, StartVariables variables) {
        this.intake = intake;
        this.variables = variables;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var change = variables.take(execution, CHANGE);
        if (change.isPresent()) {
            execution.setProcessBusinessKey(intake.register(change.get(), Actors.current()));
        } else if (execution.getProcessBusinessKey() == null) {
            throw new InvalidInput("bankChange", "is missing; send it as the variable bankChange, type Json");
        }
        intake.claimProcess(TreasuryKeys.document(execution), execution.getProcessInstanceId());
    }
}
