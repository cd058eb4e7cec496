package io.orion.procuretopay.process;

import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.procuretopay.domain.ProcurementTaskFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of receiving and quality. */
@Component
class ReceiveGoodsTasks implements CaseTasks {

    private final ProcurementTaskFacts facts;

    ReceiveGoodsTasks(ProcurementTaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "receiveGoods";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofReceipt(businessKey);
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        return facts.receiptConflict(task, businessKey, actor);
    }
}
