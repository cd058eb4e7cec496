package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.CHANGE_DUE_AT;

import io.orion.procuretopay.domain.Changing;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_sendOrderChange}. */
@Component
class SendOrderChangeDelegate implements JavaDelegate {

    private final Changing changing;

    SendOrderChangeDelegate(Changing changing) {
        this.changing = changing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHANGE_DUE_AT.set(execution, Date.from(changing.send(requisition(execution))));
    }
}
