package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;

import io.orion.treasury.domain.BankChangeChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_checkBankAccount}. */
@Component
class CheckBankAccountDelegate implements JavaDelegate {

    private final BankChangeChecks bankChangeChecks;

    CheckBankAccountDelegate(BankChangeChecks bankChangeChecks) {
        this.bankChangeChecks = bankChangeChecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bankChangeChecks.check(document(execution));
    }
}
