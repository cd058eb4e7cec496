package io.orion.portal;

import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.DecisionTable.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table beside the one before it: which rules came, went, moved, and which cells are others. */
final class TableChanges {

    /** What became of a rule. */
    enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** A cell, and what it was where it is another. */
    record Cell(String text, @Nullable String was, boolean result) {}

    /**
     * A rule.
     *
     * @param number its place, from 1; that of the table before for one that is removed
     * @param moved whether others have overtaken it
     */
    record Row(int number, String id, Kind kind, boolean moved, List<Cell> cells, Cell note) {}

    private TableChanges() {}

    /** The table alone. */
    static List<Row> none(DecisionTable table) {
        return between(table, table);
    }

    /** The rules of the later one, then those that it has no more. Columns are compared by their names. */
    static List<Row> between(DecisionTable before, DecisionTable after) {
        var old = new LinkedHashMap<String, Rule>();
        before.rules().forEach(rule -> old.put(rule.id(), rule));
        var stayed = inOrder(ids(before), ids(after));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < after.rules().size(); i++) {
            var rule = after.rules().get(i);
            var was = old.remove(rule.id());
            rows.add(row(i + 1, before, was, after, rule, was != null && !stayed.contains(rule.id())));
        }
        var numbers = ids(before);
        old.values().forEach(rule -> {
            var row = row(numbers.indexOf(rule.id()) + 1, before, rule, before, rule, false);
            rows.add(new Row(row.number(), row.id(), Kind.REMOVED, false, row.cells(), row.note()));
        });
        return rows;
    }

    static boolean any(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.kind() != Kind.SAME || row.moved());
    }

    private static Row row(
            int number, DecisionTable before, @Nullable Rule was, DecisionTable after, Rule rule, boolean moved) {
        var old = was == null ? Map.<String, String>of() : cells(before, was);
        var cells = new ArrayList<Cell>();
        var now = cells(after, rule);
        var keys = List.copyOf(now.keySet());
        for (int i = 0; i < keys.size(); i++) {
            cells.add(cell(
                    now.getOrDefault(keys.get(i), ""),
                    old.get(keys.get(i)),
                    i >= after.inputs().size()));
        }
        var note = cell(rule.note(), was == null ? null : was.note(), true);
        boolean same = note.was() == null && cells.stream().allMatch(cell -> cell.was() == null);
        var kind = was == null ? Kind.ADDED : same ? Kind.SAME : Kind.CHANGED;
        return new Row(number, rule.id(), kind, moved, cells, note);
    }

    private static Cell cell(String text, @Nullable String was, boolean result) {
        return new Cell(text, text.equals(was) ? null : was, result);
    }

    private static Map<String, String> cells(DecisionTable table, Rule rule) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < table.inputs().size(); i++) {
            cells.put("in:" + table.inputs().get(i).name(), rule.conditions().get(i));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            var column = table.outputs().get(i);
            cells.put("out:" + column.name(), plain(rule.results().get(i), column));
        }
        return cells;
    }

    /** A text without its quotes, but for the empty one. */
    static String plain(String result, Column column) {
        return column.type() == Type.TEXT && result.matches("\"[^\"]+\"")
                ? result.substring(1, result.length() - 1)
                : result;
    }

    private static List<String> ids(DecisionTable table) {
        return table.rules().stream().map(Rule::id).toList();
    }

    /** The longest sequence that both have in the same order; whoever is not in it has moved. */
    private static Set<String> inOrder(List<String> before, List<String> after) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var stayed = new HashSet<String>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                stayed.add(before.get(i));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return stayed;
    }
}
