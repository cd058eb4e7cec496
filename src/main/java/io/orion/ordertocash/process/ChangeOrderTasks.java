package io.orion.ordertocash.process;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.AmendmentFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of changing an order. Whoever asked for a change does not release credit for it. */
@Component
class ChangeOrderTasks implements CaseTasks {

    private final AmendmentFacts facts;

    ChangeOrderTasks(AmendmentFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "changeOrder";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.of(new SalesOrderNumber(businessKey));
    }

    @Override
    public List<CaseDetails.Section> facts(String task, String businessKey) {
        return facts.sections(new SalesOrderNumber(businessKey));
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        return facts.askedBy(new SalesOrderNumber(businessKey)).equals(actor.id())
                ? actor.id() + " asked for the change and cannot release its credit"
                : null;
    }
}
