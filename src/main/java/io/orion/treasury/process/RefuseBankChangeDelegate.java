package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;

import io.orion.treasury.domain.BankChangeControl;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_refuseBankChange}. */
@Component
class RefuseBankChangeDelegate implements JavaDelegate {

    private final BankChangeControl bankChangeControl;

    RefuseBankChangeDelegate(BankChangeControl bankChangeControl) {
        this.bankChangeControl = bankChangeControl;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bankChangeControl.end(document(execution));
    }
}
