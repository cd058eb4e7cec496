package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.QUOTES_DUE_AT;

import io.orion.procuretopay.domain.Quoting;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_sendInvitations}. */
@Component
class SendInvitationsDelegate implements JavaDelegate {

    private final Quoting quoting;

    SendInvitationsDelegate(Quoting quoting) {
        this.quoting = quoting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QUOTES_DUE_AT.set(execution, Date.from(quoting.send(requisition(execution))));
    }
}
