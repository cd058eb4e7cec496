package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.OrderToCashVariables.ORDER_VALID;

import io.orion.ordertocash.domain.OrderIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_validateOrder}. */
@Component
class ValidateOrderDelegate implements JavaDelegate {

    private final OrderIntake orderIntake;

    ValidateOrderDelegate(OrderIntake orderIntake) {
        this.orderIntake = orderIntake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ORDER_VALID.set(execution, orderIntake.validate(order(execution)));
    }
}
