package io.orion.ordertocash.process;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.ordertocash.domain.ReturnFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of a return. Whoever asked for it does not authorise it. */
@Component
class ReturnToCreditTasks implements CaseTasks {

    private static final String AUTHORISE = "userTask_authoriseReturn";

    private final ReturnFacts facts;

    ReturnToCreditTasks(ReturnFacts facts) {
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "returnToCredit";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return switch (task) {
            case AUTHORISE -> facts.ofAuthorisation(businessKey);
            case "userTask_receiveReturn" -> facts.ofReceipt(businessKey);
            default -> facts.ofInspection(businessKey);
        };
    }

    @Override
    public List<CaseDetails.Section> facts(String task, String businessKey) {
        return facts.sections(businessKey);
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        return task.equals(AUTHORISE) && facts.askedBy(businessKey).equals(actor.id())
                ? actor.id() + " asked for the return and cannot authorise it"
                : null;
    }
}
