package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.OrderToCashVariables.CHANGE_POSSIBLE;

import io.orion.ordertocash.domain.AmendmentIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideChangeImpact}. */
@Component
class DecideChangeImpactDelegate implements JavaDelegate {

    private final AmendmentIntake intake;

    DecideChangeImpactDelegate(AmendmentIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHANGE_POSSIBLE.set(execution, intake.judge(order(execution)));
    }
}
