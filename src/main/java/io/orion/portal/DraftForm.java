package io.orion.portal;

import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTable.Rule;
import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields of a draft's page: {@code rule.2.in.0}, and {@code action} for the button that was pressed. */
final class DraftForm {

    /** More than a table may have; whoever sends more is told so by the draft. */
    private static final int MOST = 500;

    private DraftForm() {}

    /**
     * The rules as they were typed, after what the button does to them. Their number is the last field: a browser
     * sends what it has of a page that is still coming, which would remove the rest of the rules.
     */
    static List<Rule> rules(DecisionTable table, Map<String, String> sent) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < MOST && sent.containsKey("rule." + i + ".id"); i++) {
            var rule = "rule." + i + ".";
            rules.add(new Rule(
                    value(sent, rule + "id"),
                    cells(table.inputs().size(), rule + "in.", sent),
                    cells(table.outputs().size(), rule + "out.", sent),
                    value(sent, rule + "note")));
        }
        if (!value(sent, "rules").equals(String.valueOf(rules.size()))) {
            throw new InvalidInput("rules", "are not all there: wait until the page is complete, then save again");
        }
        press(value(sent, "action"), table, rules);
        return rules;
    }

    private static List<String> cells(int columns, String prefix, Map<String, String> sent) {
        return IntStream.range(0, columns)
                .mapToObj(column -> value(sent, prefix + column))
                .toList();
    }

    private static String value(Map<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.get(name), "");
    }

    private static void press(String action, DecisionTable table, List<Rule> rules) {
        var parts = action.split("\\.");
        int at = parts.length == 2 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (parts[0].equals("add")) {
            rules.add(empty(table));
        } else if (at >= 0 && at < rules.size()) {
            switch (parts[0]) {
                case "insert" -> rules.add(at, empty(table));
                case "remove" -> rules.remove(at);
                case "up" -> Collections.swap(rules, at, Math.max(0, at - 1));
                case "down" -> Collections.swap(rules, at, Math.min(rules.size() - 1, at + 1));
                default -> throw new InvalidInput("action", "is none: " + action);
            }
        }
    }

    private static Rule empty(DecisionTable table) {
        return new Rule(
                "",
                Collections.nCopies(table.inputs().size(), ""),
                Collections.nCopies(table.outputs().size(), ""),
                "");
    }

    /** The example to test on; what is left empty is not known. */
    static Map<String, @Nullable Object> facts(DecisionTable table, Map<String, String> sent) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (Column column : table.inputs()) {
            var typed = value(sent, "x." + column.name()).strip();
            facts.put(column.name(), typed.isEmpty() ? null : fact(column, typed));
        }
        return facts;
    }

    private static Object fact(Column column, String typed) {
        return switch (column.type()) {
            case NUMBER -> {
                if (!typed.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
                    throw new InvalidInput(column.label(), "is not a number: " + typed);
                }
                yield new BigDecimal(typed);
            }
            case TRUTH -> {
                if (!typed.equals("true") && !typed.equals("false")) {
                    throw new InvalidInput(column.label(), "is neither true nor false: " + typed);
                }
                yield Boolean.valueOf(typed);
            }
            case TEXT, OTHER -> typed;
        };
    }
}
