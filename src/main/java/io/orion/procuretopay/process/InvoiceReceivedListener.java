package io.orion.procuretopay.process;

import io.orion.procuretopay.domain.InvoiceIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Binds the process of an invoice that came through the door, once; nobody starts one without. */
@Component
class InvoiceReceivedListener implements ExecutionListener {

    private final InvoiceIntake intake;

    InvoiceReceivedListener(InvoiceIntake intake) {
        this.intake = intake;
    }

    @Override
    public void notify(DelegateExecution execution) {
        intake.claimProcess(String.valueOf(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
    }
}
