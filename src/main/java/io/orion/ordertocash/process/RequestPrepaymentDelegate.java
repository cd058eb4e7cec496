package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.OrderToCashVariables.PREPAYMENT_DUE_AT;

import io.orion.ordertocash.domain.CreditControl;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_requestPrepayment}. */
@Component
class RequestPrepaymentDelegate implements JavaDelegate {

    private final CreditControl creditControl;

    RequestPrepaymentDelegate(CreditControl creditControl) {
        this.creditControl = creditControl;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PREPAYMENT_DUE_AT.set(execution, Date.from(creditControl.requestPrepayment(order(execution))));
    }
}
