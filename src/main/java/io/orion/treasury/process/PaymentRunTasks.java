package io.orion.treasury.process;

import io.orion.engine.CaseTasks;
import io.orion.treasury.domain.TreasuryTaskFacts;
import org.springframework.stereotype.Component;

/** The task of whoever revises a run. */
@Component
class PaymentRunTasks implements CaseTasks {

    private final TreasuryTaskFacts facts;

    PaymentRunTasks(TreasuryTaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "paymentRun";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofRun(businessKey);
    }
}
