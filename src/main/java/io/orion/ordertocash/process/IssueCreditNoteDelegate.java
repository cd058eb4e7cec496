package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;
import static io.orion.ordertocash.process.OrderToCashVariables.MORE_TO_COME;

import io.orion.ordertocash.domain.Crediting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_issueCreditNote}. */
@Component
class IssueCreditNoteDelegate implements JavaDelegate {

    private final Crediting crediting;

    IssueCreditNoteDelegate(Crediting crediting) {
        this.crediting = crediting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MORE_TO_COME.set(execution, crediting.issue(document(execution)));
    }
}
