package io.orion.treasury.process;

import io.orion.engine.CaseTasks;
import io.orion.treasury.domain.TreasuryTaskFacts;
import org.springframework.stereotype.Component;

/** The tasks about payments that failed. */
@Component
class RepairPaymentTasks implements CaseTasks {

    private final TreasuryTaskFacts facts;

    RepairPaymentTasks(TreasuryTaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "repairPayment";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofPayment(businessKey);
    }
}
