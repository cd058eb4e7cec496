package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.StoppedDeliveries;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Notes who did {@code userTask_putGoodsBack}. */
@Component
class PutGoodsBackListener implements TaskListener {

    private final StoppedDeliveries stoppedDeliveries;

    PutGoodsBackListener(StoppedDeliveries stoppedDeliveries) {
        this.stoppedDeliveries = stoppedDeliveries;
    }

    @Override
    public void notify(DelegateTask task) {
        stoppedDeliveries.putBack(document(task.getExecution()), Actors.current());
    }
}
