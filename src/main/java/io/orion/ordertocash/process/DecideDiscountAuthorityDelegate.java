package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;
import static io.orion.ordertocash.process.OrderToCashVariables.APPROVAL;
import static io.orion.ordertocash.process.OrderToCashVariables.APPROVAL_NEEDED;

import io.orion.ordertocash.domain.Pricing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideDiscountAuthority}. */
@Component
class DecideDiscountAuthorityDelegate implements JavaDelegate {

    private final Pricing pricing;

    DecideDiscountAuthorityDelegate(Pricing pricing) {
        this.pricing = pricing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approval = pricing.requestApproval(order(execution));
        APPROVAL_NEEDED.set(execution, approval != null);
        APPROVAL.set(execution, String.valueOf(approval));
    }
}
