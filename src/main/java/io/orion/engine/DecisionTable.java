package io.orion.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as people read it.
 *
 * @param name the question that it answers
 * @param hitPolicy which of several matching rules decides, in the words of DMN
 * @param inputs the columns of conditions
 * @param outputs the columns of results
 */
public record DecisionTable(
        String key,
        String name,
        @Nullable String description,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {

    /** What a column holds. */
    public enum Type {
        NUMBER,
        TEXT,
        TRUTH,
        /** Such a column can be read, but not changed here. */
        OTHER
    }

    /**
     * A column.
     *
     * @param name of the fact or of the result, as processes know it
     * @param values the only ones there are; empty where any is allowed
     */
    public record Column(String label, String name, Type type, List<String> values) {}

    /**
     * A rule, with one cell per column.
     *
     * @param id stays the same from version to version, whatever becomes of the rule
     * @param conditions empty where the input does not matter
     * @param note why there is this rule
     */
    public record Rule(String id, List<String> conditions, List<String> results, String note) {

        public Rule {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }

        public boolean matchesAlways() {
            return conditions.stream().allMatch(Rule::isAny);
        }

        public static boolean isAny(String condition) {
            return condition.isBlank() || condition.strip().equals("-");
        }
    }

    /** Whether the columns are the same, so that rules of one fit into the other. */
    public boolean hasColumnsOf(DecisionTable other) {
        return inputs.equals(other.inputs) && outputs.equals(other.outputs);
    }

    public boolean canBeEdited() {
        return IntStream.range(0, inputs.size() + outputs.size())
                .noneMatch(at -> column(at).type() == Type.OTHER);
    }

    /** Inputs first, then outputs. */
    public Column column(int at) {
        return at < inputs.size() ? inputs.get(at) : outputs.get(at - inputs.size());
    }

    public DecisionTable with(List<Rule> changed) {
        return new DecisionTable(key, name, description, hitPolicy, inputs, outputs, List.copyOf(changed));
    }
}
