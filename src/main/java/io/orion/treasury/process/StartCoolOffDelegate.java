package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;
import static io.orion.treasury.process.TreasuryVariables.COOL_OFF_UNTIL;

import io.orion.treasury.domain.BankChangeControl;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_startCoolOff}. */
@Component
class StartCoolOffDelegate implements JavaDelegate {

    private final BankChangeControl bankChangeControl;

    StartCoolOffDelegate(BankChangeControl bankChangeControl) {
        this.bankChangeControl = bankChangeControl;
    }

    @Override
    public void execute(DelegateExecution execution) {
        COOL_OFF_UNTIL.set(execution, Date.from(bankChangeControl.coolOff(document(execution))));
    }
}
