package io.orion.masterdata.imports;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import io.orion.masterdata.ImportFiles;
import io.orion.masterdata.ImportFiles.Line;
import io.orion.masterdata.ImportFiles.Outcome;
import io.orion.masterdata.MasterDataImports.RowError;
import io.orion.masterdata.domain.Draft;
import io.orion.masterdata.domain.RecordKeeper;
import io.orion.masterdata.domain.RecordKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first rows of a file: as they stand there, and as they would be stored. Stores nothing. */
@Component
class FilePreview {

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_NAME = 200;

    private final RecordKeeper keeper;

    FilePreview(RecordKeeper keeper) {
        this.keeper = keeper;
    }

    /** The columns and first rows, or why there are none. */
    record Beginning(
            List<String> columns,
            List<Line> lines,
            @Nullable String problem) {}

    static Beginning beginning(byte[] content, Mapping.Format format) {
        var lines = new ArrayList<Line>();
        List<String> columns = List.of();
        try (var rows = CsvRows.open(new ByteArrayInputStream(content), format)) {
            columns = bounded(rows.header());
            for (var row : first(rows)) {
                lines.add(new Line(row.line(), List.copyOf(row.values().values()), row.problem()));
            }
            return new Beginning(columns, lines, null);
        } catch (CsvRows.Unreadable e) {
            return new Beginning(columns, lines, "Line " + e.line() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More, or longer ones, is no header that somebody chooses from. */
    private static List<String> bounded(List<String> columns) {
        if (columns.size() > MOST_COLUMNS) {
            throw new CsvRows.Unreadable(
                    1, "The file has " + columns.size() + " columns, more than " + MOST_COLUMNS + " to choose from");
        }
        for (String column : columns) {
            if (column.length() > LONGEST_NAME) {
                throw new CsvRows.Unreadable(1, "The name of a column is longer than " + LONGEST_NAME + " characters");
            }
        }
        return columns;
    }

    private static List<CsvRows.Row> first(CsvRows rows) {
        var found = new ArrayList<CsvRows.Row>();
        while (found.size() < ImportFiles.FIRST_ROWS) {
            var row = rows.next();
            if (row == null) {
                return found;
            }
            found.add(row);
        }
        return found;
    }

    /** What the first rows would become; a file that cannot be read has one outcome, the reason. */
    List<Outcome> outcomes(byte[] content, Mapping mapping) {
        var found = new ArrayList<Outcome>();
        var kind = mapping.parts().get(0).kind().plural();
        try (var rows = CsvRows.open(new ByteArrayInputStream(content), mapping.format())) {
            var compiled = mapping.forHeader(rows.header());
            var seen = new HashMap<String, Long>();
            for (var row : first(rows)) {
                if (row.problem() == null) {
                    compiled.parts().forEach(part -> found.add(outcome(row, part, compiled.source(), seen)));
                } else {
                    found.add(refused(row.line(), kind, List.of(new RowError(row.line(), "row", row.problem()))));
                }
            }
        } catch (InvalidInput e) {
            found.add(refused(1, kind, errors(1, e.violations())));
        } catch (CsvRows.Unreadable e) {
            var reason = String.valueOf(e.getMessage());
            found.add(refused(e.line(), kind, List.of(new RowError(e.line(), "file", reason))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Outcome refused(long line, String kind, List<RowError> errors) {
        return new Outcome(line, kind, null, Map.of(), errors);
    }

    private static List<RowError> errors(long line, List<Violation> violations) {
        return violations.stream()
                .map(violation -> new RowError(line, violation.field(), violation.reason()))
                .toList();
    }

    private Outcome outcome(CsvRows.Row row, Mapping.Part part, String source, Map<String, Long> seen) {
        try {
            return outcome(row.line(), part, part.draft(row.values(), source), seen);
        } catch (InvalidInput e) {
            var errors = e.violations().stream()
                    .map(violation -> error(row.line(), part, violation))
                    .toList();
            var written = texts(part.kind(), asWritten(row, part));
            return new Outcome(row.line(), part.kind().plural(), null, written, errors);
        }
    }

    private Outcome outcome(long line, Mapping.Part part, Draft draft, Map<String, Long> seen) {
        var kind = part.kind();
        var earlier = seen.putIfAbsent(kind + " " + draft.key(), line);
        var saved = keeper.wouldSave(draft);
        var refusal =
                earlier == null ? saved.refusal() : new Violation(kind.key(), "stands in line " + earlier + " already");
        return new Outcome(
                line,
                kind.plural(),
                refusal == null ? saved.outcome().name() : null,
                texts(kind, draft.texts()),
                refusal == null ? List.of() : List.of(error(line, part, refusal)));
    }

    private static RowError error(long line, Mapping.Part part, Violation violation) {
        return new RowError(line, part.label(violation.field()), violation.reason());
    }

    private static Map<String, @Nullable String> asWritten(CsvRows.Row row, Mapping.Part part) {
        var values = new LinkedHashMap<String, @Nullable String>();
        part.fields().forEach((path, rule) -> values.put(path, rule.written(row.values())));
        return values;
    }

    /** Those that are not empty, in the order of the kind's fields. */
    private static Map<String, String> texts(RecordKind kind, Map<String, @Nullable String> values) {
        var texts = new LinkedHashMap<String, String>();
        kind.fields().forEach(field -> {
            var value = values.get(field.path());
            if (value != null) {
                texts.put(field.path(), value);
            }
        });
        return texts;
    }
}
