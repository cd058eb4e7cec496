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

/**
 * Asks the decision tables of {@code processes/}: always the newest version, which a business person may have
 * changed.
 */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final DecisionTrace trace;

    Decisions(DecisionService decisions, DecisionTrace trace) {
        this.decisions = decisions;
        this.trace = trace;
    }

    /** Evaluates a table; {@code facts} has one entry per input, null where a fact is not known. */
    public Decision decide(String table, Map<String, @Nullable Object> facts) {
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
