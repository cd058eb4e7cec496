package io.orion.procuretopay.process;

import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.procuretopay.domain.InvoiceTaskFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of accounts payable and buyers about invoices. */
@Component
class ProcessSupplierInvoiceTasks implements CaseTasks {

    private final InvoiceTaskFacts facts;

    ProcessSupplierInvoiceTasks(InvoiceTaskFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "processSupplierInvoice";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.of(businessKey);
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        return facts.conflict(businessKey, actor);
    }
}
