package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Quoting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_sendRegrets}. */
@Component
class SendRegretsDelegate implements JavaDelegate {

    private final Quoting quoting;

    SendRegretsDelegate(Quoting quoting) {
        this.quoting = quoting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        quoting.regret(requisition(execution));
    }
}
