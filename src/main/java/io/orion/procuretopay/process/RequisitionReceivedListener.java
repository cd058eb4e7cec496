package io.orion.procuretopay.process;

import io.orion.engine.Actors;
import io.orion.engine.StartVariable;
import io.orion.engine.StartVariables;
import io.orion.kernel.InvalidInput;
import io.orion.procuretopay.RequisitionRequest;
import io.orion.procuretopay.domain.RequisitionIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Lets a need in that starts the process itself, with a variable {@code requisition}, through the same door as REST.
 *
 * <p>A need that came through the door is registered already; its number is the business key, once.
 */
@Component
class RequisitionReceivedListener implements ExecutionListener {

    private static final StartVariable<RequisitionRequest> NEED =
            new StartVariable<>("requisition", RequisitionRequest.class);

    private final RequisitionIntake intake;
    private final StartVariables variables;

    RequisitionReceivedListener(RequisitionIntake intake, StartVariables variables) {
        this.intake = intake;
        this.variables = variables;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var need = variables.take(execution, NEED);
        if (need.isPresent()) {
            execution.setProcessBusinessKey(
                    intake.register(need.get(), Actors.current()).value());
        } else if (execution.getProcessBusinessKey() == null) {
            throw new InvalidInput("requisition", "is missing; send it as the variable requisition, type Json");
        }
        intake.claimProcess(Keys.requisition(execution), execution.getProcessInstanceId());
    }
}
