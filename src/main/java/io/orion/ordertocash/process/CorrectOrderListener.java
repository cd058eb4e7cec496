package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.Forms.CORRECTED;
import static io.orion.ordertocash.process.Forms.CORRECTIONS;
import static io.orion.ordertocash.process.Forms.CUSTOMER;
import static io.orion.ordertocash.process.Forms.REASON;
import static io.orion.ordertocash.process.OrderToCashVariables.ORDER_CORRECTED;

import io.orion.ordertocash.domain.OrderDeskAnswer;
import io.orion.ordertocash.domain.OrderIntake;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_correctOrder} says to the domain. */
@Component
class CorrectOrderListener implements TaskListener {

    private final OrderIntake orderIntake;

    CorrectOrderListener(OrderIntake orderIntake) {
        this.orderIntake = orderIntake;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = new OrderDeskAnswer(
                CORRECTED.require(task), CUSTOMER.take(task), CORRECTIONS.take(task), REASON.take(task));
        ORDER_CORRECTED.set(task, orderIntake.answer(order(task.getExecution()), answer));
    }
}
