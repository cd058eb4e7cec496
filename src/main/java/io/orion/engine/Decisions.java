package io.orion.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision tables: always the newest version, which a business person may have changed. */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final DecisionTrace trace;
    private final DecisionRecords records;

    Decisions(DecisionService decisions, DecisionTrace trace, DecisionRecords records) {
        this.decisions = decisions;
        this.trace = trace;
        this.records = records;
    }

    /**
     * Decides about a document, and keeps the answer with what was asked in the caller's transaction: an auditor sees
     * why.
     *
     * @param facts one entry per input, null where a fact is not known
     */
    public Decision decide(String document, String table, Map<String, @Nullable Object> facts) {
        var decision = foresee(table, facts);
        records.add(document, decision);
        return decision;
    }

    /** Asks without keeping the answer: what would be decided now? */
    public Decision foresee(String table, Map<String, @Nullable Object> facts) {
        trace.begin();
        try {
            DmnDecisionResult result = decisions
                    .evaluateDecisionByKey(table)
                    .variables(new HashMap<>(facts))
                    .evaluate();
            List<Map<String, @Nullable Object>> outputs = new ArrayList<>();
            result.forEach(row -> outputs.add(new LinkedHashMap<>(row.getEntryMap())));
            var seen = Objects.requireNonNull(trace.end(), "the engine reports each evaluation");
            return new Decision(table, seen.version(), new LinkedHashMap<>(facts), seen.rules(), outputs);
        } finally {
            trace.clear();
        }
    }
}
