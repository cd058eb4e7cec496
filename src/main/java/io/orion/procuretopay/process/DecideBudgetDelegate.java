package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.BUDGET_FREE;

import io.orion.procuretopay.domain.BudgetControl;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideBudget}. */
@Component
class DecideBudgetDelegate implements JavaDelegate {

    private final BudgetControl budgetControl;

    DecideBudgetDelegate(BudgetControl budgetControl) {
        this.budgetControl = budgetControl;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BUDGET_FREE.set(execution, budgetControl.decide(requisition(execution)));
    }
}
