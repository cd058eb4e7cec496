package io.orion.ordertocash.process;

import io.orion.engine.Actors;
import io.orion.engine.StartVariable;
import io.orion.engine.StartVariables;
import io.orion.kernel.InvalidInput;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.domain.OrderIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Lets an order in that starts the process itself, with a variable {@code order}, through the same door as REST.
 *
 * <p>An order that came through the door is registered already; its number is the business key, once.
 */
@Component
class OrderReceivedListener implements ExecutionListener {

    private static final StartVariable<SalesOrderRequest> ORDER = new StartVariable<>("order", SalesOrderRequest.class);

    private final OrderIntake intake;
    private final StartVariables variables;

    OrderReceivedListener(OrderIntake intake, StartVariables variables) {
        this.intake = intake;
        this.variables = variables;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var order = variables.take(execution, ORDER);
        if (order.isPresent()) {
            var number = intake.register(order.get(), Actors.current());
            execution.setProcessBusinessKey(number.value());
        } else if (execution.getProcessBusinessKey() == null) {
            throw new InvalidInput("order", "is missing; send the order as the variable order, type Json");
        }
        intake.claimProcess(new SalesOrderNumber(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
    }
}
