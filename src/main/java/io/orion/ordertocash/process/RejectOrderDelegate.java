package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;

import io.orion.ordertocash.domain.OrderIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_rejectOrder}. */
@Component
class RejectOrderDelegate implements JavaDelegate {

    private final OrderIntake orderIntake;

    RejectOrderDelegate(OrderIntake orderIntake) {
        this.orderIntake = orderIntake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orderIntake.reject(order(execution));
    }
}
