package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.OrderToCashVariables.CREDIT_APPROVED;
import static io.orion.ordertocash.process.OrderToCashVariables.CREDIT_HELD;
import static io.orion.ordertocash.process.OrderToCashVariables.PREPAYMENT_REQUIRED;

import io.orion.ordertocash.domain.CreditControl.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The four ways out of the credit decision as the flags of its gateway; none of them set means rejected. */
final class CreditOutcomes {

    private CreditOutcomes() {}

    static void set(DelegateExecution execution, Outcome outcome) {
        CREDIT_APPROVED.set(execution, outcome == Outcome.APPROVE);
        CREDIT_HELD.set(execution, outcome == Outcome.HOLD);
        PREPAYMENT_REQUIRED.set(execution, outcome == Outcome.PREPAY);
    }
}
