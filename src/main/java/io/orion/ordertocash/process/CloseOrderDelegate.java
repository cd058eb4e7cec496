package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;

import io.orion.ordertocash.domain.OrderIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_closeOrder}. */
@Component
class CloseOrderDelegate implements JavaDelegate {

    private final OrderIntake orderIntake;

    CloseOrderDelegate(OrderIntake orderIntake) {
        this.orderIntake = orderIntake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orderIntake.close(order(execution));
    }
}
