package io.orion.portal;

import io.orion.engine.Decision;
import io.orion.engine.DecisionRecord;
import io.orion.engine.DecisionRecords;
import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTables;
import io.orion.kernel.UnknownRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions of tables as the case's page tells them: what was asked, which rule of which version, what it said. */
@Component
class DecisionsTaken {

    private final DecisionRecords records;
    private final DecisionTables tables;

    /** A version never changes once it is there, and there are few. */
    private final Map<Version, DecisionTable> versions = new ConcurrentHashMap<>();

    private record Version(String table, int version) {}

    DecisionsTaken(DecisionRecords records, DecisionTables tables) {
        this.records = records;
        this.tables = tables;
    }

    /** A fact or a result by the label of its column. */
    record Value(String label, @Nullable Object value) {}

    /**
     * A decision.
     *
     * @param rules numbers of the rules that matched, with their notes
     */
    record Taken(
            String document,
            Instant at,
            String table,
            int version,
            String question,
            List<Value> inputs,
            List<String> rules,
            List<Value> outputs) {

        String outcome() {
            return outputs.stream()
                    .map(value -> Objects.toString(value.value(), ""))
                    .filter(value -> !value.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    List<Taken> about(List<String> documents) {
        return records.of(documents).stream()
                .map(record -> table(record.decision())
                        .map(table -> taken(record, table))
                        .orElseGet(() -> nameless(record)))
                .toList();
    }

    private Optional<DecisionTable> table(Decision decision) {
        var key = new Version(decision.table(), decision.version());
        try {
            return Optional.of(versions.computeIfAbsent(key, it -> tables.version(it.table(), it.version())));
        } catch (UnknownRecord e) {
            return Optional.empty();
        }
    }

    private static Taken taken(DecisionRecord record, DecisionTable table) {
        var decision = record.decision();
        var rules = new ArrayList<String>();
        for (int i = 0; i < table.rules().size(); i++) {
            var rule = table.rules().get(i);
            if (decision.rules().contains(rule.id())) {
                rules.add((i + 1) + (rule.note().isBlank() ? "" : " – " + rule.note()));
            }
        }
        var outputs = decision.outputs().stream()
                .flatMap(row -> values(table.outputs(), row).stream())
                .toList();
        return new Taken(
                record.document(),
                record.at(),
                table.key(),
                decision.version(),
                table.name(),
                values(table.inputs(), decision.inputs()),
                rules,
                outputs);
    }

    private static List<Value> values(List<Column> columns, Map<String, @Nullable Object> values) {
        return columns.stream()
                .map(column -> new Value(column.label(), values.get(column.name())))
                .toList();
    }

    /** Of a version that is not there any more: by the names that processes use. */
    private static Taken nameless(DecisionRecord record) {
        var decision = record.decision();
        return new Taken(
                record.document(),
                record.at(),
                decision.table(),
                decision.version(),
                decision.table(),
                values(decision.inputs()),
                decision.rules(),
                decision.outputs().stream().flatMap(row -> values(row).stream()).toList());
    }

    private static List<Value> values(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(entry -> new Value(entry.getKey(), entry.getValue()))
                .toList();
    }
}
