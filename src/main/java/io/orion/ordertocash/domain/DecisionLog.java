package io.orion.ordertocash.domain;

import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks decision tables and keeps each answer with what it was asked, so that an auditor sees why. */
@Component
class DecisionLog {

    private final Decisions decisions;
    private final StoredDecisions stored;

    DecisionLog(Decisions decisions, StoredDecisions stored) {
        this.decisions = decisions;
        this.stored = stored;
    }

    Decision decide(String document, String table, Map<String, @Nullable Object> facts) {
        var decision = decisions.decide(table, facts);
        stored.add(document, decision);
        return decision;
    }

    /** Asks without keeping the answer: what would be decided now? */
    Decision foresee(String table, Map<String, @Nullable Object> facts) {
        return decisions.decide(table, facts);
    }
}
