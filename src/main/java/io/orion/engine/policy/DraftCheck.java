package io.orion.engine.policy;

import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.DecisionTable.Type;
import io.orion.engine.DraftFinding;
import io.orion.engine.DraftFinding.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a draft as its editors should before anything of it is evaluated. */
final class DraftCheck {

    static final int MOST_RULES = 100;

    private final DecisionTable table;
    private final Set<String> numbers;
    private final List<DraftFinding> found = new ArrayList<>();

    private DraftCheck(DecisionTable table) {
        this.table = table;
        this.numbers = table.inputs().stream()
                .filter(column -> column.type() == Type.NUMBER)
                .map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Errors and hints, by rule and column. */
    static List<DraftFinding> of(DecisionTable table) {
        var check = new DraftCheck(table);
        check.size();
        for (int rule = 0; rule < table.rules().size(); rule++) {
            check.cells(rule);
            check.reach(rule);
        }
        check.rest();
        return List.copyOf(check.found);
    }

    private void size() {
        if (table.rules().isEmpty()) {
            add(null, null, Problem.NO_RULES);
        } else if (table.rules().size() > MOST_RULES) {
            add(null, null, Problem.TOO_MANY_RULES, String.valueOf(MOST_RULES));
        }
    }

    private void cells(int at) {
        var rule = table.rules().get(at);
        int inputs = table.inputs().size();
        for (int i = 0; i < inputs; i++) {
            var cell = rule.conditions().get(i);
            var column = table.inputs().get(i);
            check(at, i, () -> CellGrammar.checkCondition(cell, column, numbers));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            var cell = rule.results().get(i);
            var column = table.outputs().get(i);
            check(at, inputs + i, () -> CellGrammar.checkResult(cell, column));
        }
    }

    private void check(int rule, int column, Runnable cell) {
        try {
            cell.run();
        } catch (CellError e) {
            found.add(new DraftFinding(rule, column, e.problem(), e.arguments()));
        }
    }

    /** A rule is never reached where one before it asks the same of each input, or nothing. */
    private void reach(int at) {
        if (!table.hitPolicy().equals("FIRST")) {
            return;
        }
        for (int before = 0; before < at; before++) {
            if (covers(table.rules().get(before), table.rules().get(at))) {
                add(at, null, Problem.NEVER_REACHED, String.valueOf(before + 1));
                return;
            }
        }
    }

    private static boolean covers(Rule wide, Rule narrow) {
        for (int i = 0; i < wide.conditions().size(); i++) {
            var condition = wide.conditions().get(i);
            if (!Rule.isAny(condition)
                    && !plain(condition).equals(plain(narrow.conditions().get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Without the blanks that mean nothing; those in a text stay. */
    private static String plain(String condition) {
        return condition.replaceAll("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", "");
    }

    private void rest() {
        if (!table.rules().isEmpty() && table.rules().stream().noneMatch(Rule::matchesAlways)) {
            add(null, null, Problem.NOTHING_FOR_THE_REST);
        }
    }

    private void add(@Nullable Integer rule, @Nullable Integer column, Problem problem, String... arguments) {
        found.add(new DraftFinding(rule, column, problem, List.of(arguments)));
    }
}
