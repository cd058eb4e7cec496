package io.orion.engine.policy;

import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Rule;
import io.orion.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** People and changes for tests of drafts. */
public final class Policies {

    public static final Actor OWNER = new Actor("petra", Set.of("process-owner"));
    public static final Actor CONTROLLER = new Actor("conny", Set.of("controller"));
    public static final Actor CLERK = new Actor("carl", Set.of("credit"));

    private Policies() {}

    /** The credit table under another name, so that no other test is decided by it. */
    public static String creditAs(String key) {
        try {
            return Files.readString(Path.of("processes", "order-to-cash", "decide-credit.dmn"))
                    .replace("decideCredit", key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules with one of them changed. */
    public static List<Rule> changed(DecisionDraft draft, String rule, UnaryOperator<Rule> change) {
        return draft.table().rules().stream()
                .map(it -> it.id().equals(rule) ? change.apply(it) : it)
                .toList();
    }

    public static UnaryOperator<Rule> condition(int column, String cell) {
        return rule -> new Rule(rule.id(), with(rule.conditions(), column, cell), rule.results(), rule.note());
    }

    public static UnaryOperator<Rule> result(int column, String cell) {
        return rule -> new Rule(rule.id(), rule.conditions(), with(rule.results(), column, cell), rule.note());
    }

    private static List<String> with(List<String> cells, int at, String cell) {
        var changed = new ArrayList<>(cells);
        changed.set(at, cell);
        return changed;
    }

    public static String conditionOf(DecisionTable table, String rule, int column) {
        return table.rules().stream()
                .filter(it -> it.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .conditions()
                .get(column);
    }
}
