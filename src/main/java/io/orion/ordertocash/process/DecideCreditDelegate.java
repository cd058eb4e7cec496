package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.OrderToCashVariables.HOLD_ESCALATES_AT;

import io.orion.ordertocash.domain.CreditControl;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideCredit}. */
@Component
class DecideCreditDelegate implements JavaDelegate {

    private final CreditControl creditControl;

    DecideCreditDelegate(CreditControl creditControl) {
        this.creditControl = creditControl;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = creditControl.decide(order(execution));
        CreditOutcomes.set(execution, answer.outcome());
        answer.holdEscalatesAt().ifPresent(at -> HOLD_ESCALATES_AT.set(execution, Date.from(at)));
    }
}
