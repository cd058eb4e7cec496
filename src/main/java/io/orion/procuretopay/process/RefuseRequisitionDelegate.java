package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Rework;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_refuseRequisition}. */
@Component
class RefuseRequisitionDelegate implements JavaDelegate {

    private final Rework rework;

    RefuseRequisitionDelegate(Rework rework) {
        this.rework = rework;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rework.refuse(requisition(execution));
    }
}
