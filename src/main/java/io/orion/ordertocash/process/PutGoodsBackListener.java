package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;

import io.orion.engine.Actors;
import io.orion.ordertocash.domain.Cancelling;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Notes who did {@code userTask_putGoodsBack}. */
@Component
class PutGoodsBackListener implements TaskListener {

    private final Cancelling cancelling;

    PutGoodsBackListener(Cancelling cancelling) {
        this.cancelling = cancelling;
    }

    @Override
    public void notify(DelegateTask task) {
        cancelling.putBack(document(task.getExecution()), Actors.current());
    }
}
