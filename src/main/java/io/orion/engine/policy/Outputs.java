package io.orion.engine.policy;

import io.orion.engine.DecisionTrials.Change;
import io.orion.engine.DecisionTrials.Replay;
import io.orion.engine.DecisionTrials.Shift;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares answers by what they mean: 7 is 7.0. */
final class Outputs {

    private static final int SHOWN = 100;
    private static final String NONE = "–";

    private Outputs() {}

    static boolean same(List<Map<String, @Nullable Object>> one, List<Map<String, @Nullable Object>> other) {
        return plain(one).equals(plain(other));
    }

    static Replay summary(int asked, boolean complete, List<Change> changes) {
        var names = differing(changes);
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (Change change : changes) {
            var shift = List.of(
                    text(change.was().outputs(), names), text(change.wouldBe().outputs(), names));
            counts.merge(shift, 1, Integer::sum);
        }
        var shifts = counts.entrySet().stream()
                .map(entry -> new Shift(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(Comparator.comparingInt(Shift::count).reversed())
                .toList();
        int unanswered = (int)
                changes.stream().filter(change -> !change.wouldBe().isOne()).count();
        return new Replay(
                asked,
                complete,
                changes.size(),
                unanswered,
                shifts,
                changes.stream().limit(SHOWN).toList());
    }

    /** Names of the outputs that differ in any of the changes. */
    private static Set<String> differing(List<Change> changes) {
        var names = new TreeSet<String>();
        for (Change change : changes) {
            var was = plain(change.was().outputs());
            var wouldBe = plain(change.wouldBe().outputs());
            Stream.concat(was.stream(), wouldBe.stream())
                    .flatMap(row -> row.keySet().stream())
                    .filter(name -> !column(was, name).equals(column(wouldBe, name)))
                    .forEach(names::add);
        }
        return names;
    }

    private static List<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream().map(row -> row.getOrDefault(name, NONE)).toList();
    }

    private static String text(List<Map<String, @Nullable Object>> outputs, Set<String> names) {
        var text = plain(outputs).stream()
                .map(row -> row.entrySet().stream()
                        .filter(entry -> names.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? NONE : text;
    }

    private static List<Map<String, String>> plain(List<Map<String, @Nullable Object>> outputs) {
        return outputs.stream()
                .map(row -> {
                    Map<String, String> plain = new TreeMap<>();
                    row.forEach((name, value) -> plain.put(name, plain(value)));
                    return plain;
                })
                .toList();
    }

    static String plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return Objects.toString(value, NONE);
    }
}
