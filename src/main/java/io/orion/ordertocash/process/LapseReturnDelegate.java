package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;

import io.orion.ordertocash.domain.ReturnPosting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_lapseReturn}. */
@Component
class LapseReturnDelegate implements JavaDelegate {

    private final ReturnPosting posting;

    LapseReturnDelegate(ReturnPosting posting) {
        this.posting = posting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        posting.lapse(document(execution));
    }
}
