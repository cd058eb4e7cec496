package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.RETURN_AUTHORISATION_NEEDED;
import static io.orion.ordertocash.process.OrderToCashVariables.RETURN_POSSIBLE;

import io.orion.ordertocash.domain.ReturnIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideReturnEntitlement}. */
@Component
class DecideReturnEntitlementDelegate implements JavaDelegate {

    private final ReturnIntake intake;

    DecideReturnEntitlementDelegate(ReturnIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var entitlement = intake.decide(document(execution));
        RETURN_POSSIBLE.set(execution, entitlement.possible());
        RETURN_AUTHORISATION_NEEDED.set(execution, entitlement.authorisationNeeded());
    }
}
