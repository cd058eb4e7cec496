package io.orion.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table answered, with what an auditor asks about it.
 *
 * @param table the decision's id
 * @param version the version of the table that decided
 * @param inputs what it was asked, as it saw it
 * @param rules ids of the rules that matched, in the table's order
 * @param outputs one map per matching rule, by the name of the output
 */
public record Decision(
        String table,
        int version,
        Map<String, @Nullable Object> inputs,
        List<String> rules,
        List<Map<String, @Nullable Object>> outputs) {

    /** Returns an output of the only matching rule, or fails: a table must have an answer to everything it is asked. */
    public <T> T single(String output, Class<T> type) {
        if (outputs.size() != 1) {
            throw new IllegalStateException(
                    "Decision " + table + " has " + outputs.size() + " answers to " + inputs + " instead of one");
        }
        Object value = outputs.get(0).get(output);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("Decision " + table + " gives no " + output + " for " + inputs);
        }
        return type.cast(value);
    }

    public String text(String output) {
        return single(output, String.class);
    }

    public boolean flag(String output) {
        return single(output, Boolean.class);
    }

    public int count(String output) {
        return single(output, Number.class).intValue();
    }
}
