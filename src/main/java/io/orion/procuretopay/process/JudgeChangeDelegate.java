package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.CHANGE_TAKEN;

import io.orion.procuretopay.domain.Changing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_judgeChange}. */
@Component
class JudgeChangeDelegate implements JavaDelegate {

    private final Changing changing;

    JudgeChangeDelegate(Changing changing) {
        this.changing = changing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHANGE_TAKEN.set(execution, changing.judge(requisition(execution)));
    }
}
