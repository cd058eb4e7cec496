package io.orion.masterdata.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import io.orion.masterdata.SourceReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it shall be: every field read, completed and checked, but not yet compared with what is stored.
 *
 * @param values by path of the field, in the types of the columns
 */
public record Draft(RecordKind kind, Map<String, @Nullable Object> values, SourceReference source) {

    /** Reads texts by path. Unknown paths are refused; what is missing takes its initial value, or none. */
    public static Draft read(RecordKind kind, Map<String, @Nullable String> given, String sourceSystem) {
        var problems = new ArrayList<Violation>();
        var values = new LinkedHashMap<String, @Nullable Object>();
        given.keySet().stream()
                .filter(path ->
                        kind.fields().stream().noneMatch(field -> field.path().equals(path)))
                .forEach(path -> problems.add(new Violation(path, "is not a field of " + kind.plural())));
        for (var field : kind.fields()) {
            try {
                values.put(field.path(), field.read(given.get(field.path())));
            } catch (IllegalArgumentException e) {
                problems.add(new Violation(field.path(), String.valueOf(e.getMessage())));
            }
        }
        kind.rule().completion().accept(values);
        refuseMissing(kind, values, problems);
        if (problems.isEmpty()) {
            kind.rule().check().accept(values, problems::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var key = String.valueOf(values.get(kind.key()));
        return new Draft(kind, Collections.unmodifiableMap(values), new SourceReference(sourceSystem, key));
    }

    private static void refuseMissing(RecordKind kind, Map<String, @Nullable Object> values, List<Violation> problems) {
        for (var field : kind.fields()) {
            boolean broken =
                    problems.stream().anyMatch(problem -> problem.field().equals(field.path()));
            if (field.required() && values.get(field.path()) == null && !broken) {
                problems.add(new Violation(field.path(), "is missing"));
            }
        }
    }

    /** The values as people read them. */
    public Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        values.forEach((path, value) -> texts.put(path, RecordKeeper.text(value)));
        return texts;
    }

    public String key() {
        return String.valueOf(values.get(kind.key()));
    }

    /** The same record under another system's key. */
    public Draft from(SourceReference origin) {
        return new Draft(kind, values, origin);
    }
}
