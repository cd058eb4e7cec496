package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.PURPOSE;
import static io.orion.procuretopay.process.Forms.QUANTITIES;
import static io.orion.procuretopay.process.Forms.REWORK;
import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.REWORKED;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.Rework;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_reworkRequisition} says to the domain. */
@Component
class ReworkRequisitionListener implements TaskListener {

    private final Rework rework;

    ReworkRequisitionListener(Rework rework) {
        this.rework = rework;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean reworked = REWORK.require(task);
        REWORKED.set(
                task,
                rework.rework(
                        requisition(task), reworked, QUANTITIES.take(task), PURPOSE.take(task), Actors.current()));
    }
}
