package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.REASON;
import static io.orion.procuretopay.process.Forms.RELEASED;
import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.BUDGET_RELEASED;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.BudgetControl;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_reviewBudget} says to the domain. */
@Component
class ReviewBudgetListener implements TaskListener {

    private final BudgetControl budgetControl;

    ReviewBudgetListener(BudgetControl budgetControl) {
        this.budgetControl = budgetControl;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean released = RELEASED.require(task);
        var reason = released ? REASON.take(task) : REASON.require(task);
        BUDGET_RELEASED.set(
                task,
                budgetControl.review(
                        requisition(task), released, Actors.current().id(), reason));
    }
}
