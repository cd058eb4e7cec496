package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.Forms.PACKAGES;
import static io.orion.ordertocash.process.Forms.SERIALS;
import static io.orion.ordertocash.process.Forms.TRACKING;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.Deliveries;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_packGoods} says to the domain. */
@Component
class PackGoodsListener implements TaskListener {

    private final Deliveries deliveries;

    PackGoodsListener(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateTask task) {
        var delivery = document(task.getExecution());
        deliveries.pack(delivery, Actors.current(), PACKAGES.take(task), TRACKING.take(task), SERIALS.take(task));
    }
}
