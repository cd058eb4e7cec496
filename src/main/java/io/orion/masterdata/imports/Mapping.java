package io.orion.masterdata.imports;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import io.orion.masterdata.SourceReference;
import io.orion.masterdata.domain.Draft;
import io.orion.masterdata.domain.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file become records; one row may become several records of different kinds.
 *
 * @param source the system that the file comes from
 * @param ignored columns that are known and not wanted
 */
record Mapping(String name, String source, Format format, Set<String> ignored, List<Part> parts) {

    /** The built-in mapping of files whose columns are named like Orion's fields. */
    static final String IDENTITY = "orion";

    Mapping {
        parts = parts.stream().sorted(Comparator.comparing(Part::kind)).toList();
    }

    /** How the file is written. */
    record Format(char delimiter, java.nio.charset.Charset encoding) {}

    /** The records of one kind. */
    record Part(
            RecordKind kind,
            Map<String, ColumnRule> fields,
            @Nullable ColumnRule sourceKey) {

        Draft draft(Map<String, String> row, String source) {
            var problems = new ArrayList<Violation>();
            var values = new LinkedHashMap<String, @Nullable String>();
            fields.forEach((path, rule) -> {
                try {
                    values.put(path, rule.value(row));
                } catch (IllegalArgumentException e) {
                    problems.add(new Violation(path, String.valueOf(e.getMessage())));
                }
            });
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            var draft = Draft.read(kind, values, source);
            var key = sourceKey == null ? null : sourceKey.value(row);
            return key == null ? draft : draft.from(new SourceReference(source, key));
        }

        String label(String path) {
            var rule = fields.get(path);
            return rule == null ? path : rule.label(path);
        }
    }

    /** The mapping for a file with this header: refuses columns that are missing, and columns that nobody explained. */
    Mapping forHeader(List<String> header) {
        if (name.equals(IDENTITY)) {
            return identity(header);
        }
        var wanted = parts.stream()
                .flatMap(part -> part.fields().values().stream())
                .flatMap(rule -> rule.columns().stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        var problems = new ArrayList<Violation>();
        wanted.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> problems.add(
                        new Violation(column, "is a column that the mapping needs and the file does not have")));
        header.stream()
                .filter(column -> !wanted.contains(column) && !ignored.contains(column))
                .forEach(column -> problems.add(
                        new Violation(column, "is a column that the mapping neither uses nor lists under ignore")));
        refuse(problems);
        return this;
    }

    private Mapping identity(List<String> header) {
        var kind = parts.get(0).kind();
        var known = kind.fields().stream().map(field -> field.path()).collect(Collectors.toCollection(HashSet::new));
        refuse(header.stream()
                .filter(column -> !known.contains(column))
                .map(column -> new Violation(column, "is not a field of " + kind.plural()))
                .toList());
        var fields = header.stream().collect(Collectors.toMap(Function.identity(), ColumnRule::column));
        return new Mapping(name, source, format, ignored, List.of(new Part(kind, fields, null)));
    }

    private static void refuse(List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
