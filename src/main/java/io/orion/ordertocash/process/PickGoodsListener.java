package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.Forms.PICKED_QUANTITIES;
import static io.orion.ordertocash.process.OrderToCashVariables.PICKED_IN_FULL;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.Deliveries;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_pickGoods} says to the domain. */
@Component
class PickGoodsListener implements TaskListener {

    private final Deliveries deliveries;

    PickGoodsListener(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateTask task) {
        var delivery = document(task.getExecution());
        var picked = PICKED_QUANTITIES.take(task);
        PICKED_IN_FULL.set(task, deliveries.pick(delivery, Actors.current(), picked));
    }
}
