package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Rework;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_undoOrder}. */
@Component
class UndoOrderDelegate implements JavaDelegate {

    private final Rework rework;

    UndoOrderDelegate(Rework rework) {
        this.rework = rework;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rework.undo(requisition(execution));
    }
}
