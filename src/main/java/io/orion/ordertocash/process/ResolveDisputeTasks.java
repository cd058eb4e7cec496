package io.orion.ordertocash.process;

import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.ordertocash.domain.Disputing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task of a dispute. Whoever opened it does not decide it. */
@Component
class ResolveDisputeTasks implements CaseTasks {

    private final Disputing disputing;

    ResolveDisputeTasks(Disputing disputing) {
        this.disputing = disputing;
    }

    @Override
    public String processId() {
        return "resolveDispute";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return disputing.facts(businessKey);
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        return disputing.openedBy(businessKey).equals(actor.id())
                ? actor.id() + " opened the dispute and cannot decide it"
                : null;
    }
}
