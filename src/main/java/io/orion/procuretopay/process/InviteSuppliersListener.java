package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.DEADLINE;
import static io.orion.procuretopay.process.Forms.SUPPLIERS;
import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Quoting;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_inviteSuppliers} says to the domain. */
@Component
class InviteSuppliersListener implements TaskListener {

    private final Quoting quoting;

    InviteSuppliersListener(Quoting quoting) {
        this.quoting = quoting;
    }

    @Override
    public void notify(DelegateTask task) {
        quoting.invite(requisition(task), SUPPLIERS.require(task), DEADLINE.require(task));
    }
}
