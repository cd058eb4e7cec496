package io.orion.engine.policy;

import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.DecisionTable.Type;
import io.orion.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes rules as they were typed: within limits, with ids of their own, and texts in quotes. */
final class DraftRules {

    private static final int MOST = 2 * DraftCheck.MOST_RULES;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NOTE = 300;
    private static final String ID = "rule_[a-z][A-Za-z0-9]{0,60}";

    private final DecisionTable table;
    private final int baseVersion;
    private final Set<String> ids = new HashSet<>();

    DraftRules(DecisionTable table, int baseVersion) {
        this.table = table;
        this.baseVersion = baseVersion;
    }

    /** Fails where something is no rule of this table at all; what is merely wrong is kept, and found by the check. */
    List<Rule> clean(List<Rule> rules) {
        if (rules.size() > MOST) {
            throw new InvalidInput("rules", "are more than " + MOST);
        }
        table.rules().forEach(rule -> ids.add(rule.id()));
        var given = new HashSet<String>();
        var cleaned = new ArrayList<Rule>();
        for (Rule rule : rules) {
            if (!rule.id().isEmpty() && (!rule.id().matches(ID) || !given.add(rule.id()))) {
                throw new InvalidInput("rule", "has an id of another rule or none: " + rule.id());
            }
            cleaned.add(clean(rule));
        }
        return List.copyOf(cleaned);
    }

    private Rule clean(Rule rule) {
        if (rule.conditions().size() != table.inputs().size()
                || rule.results().size() != table.outputs().size()) {
            throw new InvalidInput("rule", "has other columns than the table");
        }
        return new Rule(
                rule.id().isEmpty() ? newId() : rule.id(),
                rule.conditions().stream().map(cell -> line(cell, LONGEST)).toList(),
                IntStream.range(0, rule.results().size())
                        .mapToObj(i ->
                                result(rule.results().get(i), table.outputs().get(i)))
                        .toList(),
                line(rule.note(), LONGEST_NOTE));
    }

    /** Of the version to come, so that it is never one that a removed rule had. */
    private String newId() {
        int number = 1;
        while (!ids.add("rule_v" + (baseVersion + 1) + "n" + number)) {
            number++;
        }
        return "rule_v" + (baseVersion + 1) + "n" + number;
    }

    /** People type the text, DMN wants it in quotes. */
    private static String result(String cell, Column column) {
        var line = line(cell, LONGEST);
        return column.type() == Type.TEXT && !line.isEmpty() && !line.contains("\"") ? '"' + line + '"' : line;
    }

    private static String line(String text, int longest) {
        var line = text.strip();
        if (line.length() > longest) {
            throw new InvalidInput("cell", "is longer than " + longest + " characters");
        }
        if (line.codePoints().anyMatch(c -> Character.isISOControl(c) || !isXml(c))) {
            throw new InvalidInput("cell", "has characters that are none");
        }
        return line;
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
