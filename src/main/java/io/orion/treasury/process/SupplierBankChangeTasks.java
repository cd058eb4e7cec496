package io.orion.treasury.process;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.treasury.domain.TreasuryTaskFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task of whoever calls a supplier about an account. */
@Component
class SupplierBankChangeTasks implements CaseTasks {

    private final TreasuryTaskFacts facts;

    SupplierBankChangeTasks(TreasuryTaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "supplierBankChange";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofBankChange(businessKey);
    }

    @Override
    public List<CaseDetails.Section> facts(String task, String businessKey) {
        return facts.bankChangeSections(businessKey);
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        return facts.callConflict(businessKey, actor);
    }
}
