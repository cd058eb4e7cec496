package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;

import io.orion.ordertocash.domain.ReturnPosting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideDisposition}. */
@Component
class DecideDispositionDelegate implements JavaDelegate {

    private final ReturnPosting posting;

    DecideDispositionDelegate(ReturnPosting posting) {
        this.posting = posting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        posting.decide(document(execution));
    }
}
