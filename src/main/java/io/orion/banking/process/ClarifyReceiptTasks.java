package io.orion.banking.process;

import io.orion.banking.domain.Clarifications;
import io.orion.engine.CaseTasks;
import org.springframework.stereotype.Component;

/** What people see of receipts in their lists. */
@Component
class ClarifyReceiptTasks implements CaseTasks {

    private final Clarifications clarifications;

    ClarifyReceiptTasks(Clarifications clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public String processId() {
        return "clarifyReceipt";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return clarifications.facts(businessKey);
    }
}
