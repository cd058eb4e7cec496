package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.ACCEPTED_AS_ORDERED;

import io.orion.procuretopay.domain.Ordering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_judgeAnswer}. */
@Component
class JudgeAnswerDelegate implements JavaDelegate {

    private final Ordering ordering;

    JudgeAnswerDelegate(Ordering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ACCEPTED_AS_ORDERED.set(execution, ordering.acceptedAsOrdered(requisition(execution)));
    }
}
