package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;
import static io.orion.treasury.process.TreasuryVariables.APPROVAL;

import io.orion.treasury.domain.BankChangeControl;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_askBankChangeApproval}. */
@Component
class AskBankChangeApprovalDelegate implements JavaDelegate {

    private final BankChangeControl bankChangeControl;

    AskBankChangeApprovalDelegate(BankChangeControl bankChangeControl) {
        this.bankChangeControl = bankChangeControl;
    }

    @Override
    public void execute(DelegateExecution execution) {
        APPROVAL.set(execution, bankChangeControl.askApproval(document(execution)));
    }
}
