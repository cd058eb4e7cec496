package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.REASON;
import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Sourcing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_justifySoleSource} says to the domain. */
@Component
class JustifySoleSourceListener implements TaskListener {

    private final Sourcing sourcing;

    JustifySoleSourceListener(Sourcing sourcing) {
        this.sourcing = sourcing;
    }

    @Override
    public void notify(DelegateTask task) {
        sourcing.justify(requisition(task), REASON.require(task));
    }
}
