package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;

import io.orion.treasury.domain.BankChangeChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideBankChangeRisk}. */
@Component
class DecideBankChangeRiskDelegate implements JavaDelegate {

    private final BankChangeChecks bankChangeChecks;

    DecideBankChangeRiskDelegate(BankChangeChecks bankChangeChecks) {
        this.bankChangeChecks = bankChangeChecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bankChangeChecks.decideRisk(document(execution));
    }
}
