package io.orion.masterdata.imports;

import io.orion.kernel.InvalidInput;
import io.orion.masterdata.domain.Draft;
import io.orion.masterdata.domain.RecordKeeper;
import io.orion.masterdata.domain.RecordKind;
import io.orion.masterdata.domain.Records;
import io.orion.masterdata.domain.Saved;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** One pass over a file, inside one transaction. */
final class Attempt {

    static final String NOT_KNOWN = "names a record that is not known";

    private static final int BATCH = 500;

    private final Mapping mapping;
    private final RecordKeeper keeper;
    private final Records records;
    private final TransactionTemplate savepoint;
    private final String author;
    private final Tally tally;
    private final Map<RecordKind, Map<String, Long>> lines = new EnumMap<>(RecordKind.class);

    Attempt(
            Mapping mapping,
            RecordKeeper keeper,
            Records records,
            TransactionTemplate savepoint,
            String author,
            Tally tally) {
        this.mapping = mapping;
        this.keeper = keeper;
        this.records = records;
        this.savepoint = savepoint;
        this.author = author;
        this.tally = tally;
        mapping.parts().forEach(part -> lines.put(part.kind(), new HashMap<>()));
    }

    /** The records of one row, in the order of the mapping's parts. */
    private record RowDrafts(long line, List<Draft> drafts) {}

    /** Reads and saves every row; those whose lines are left out for good are reported, not saved. */
    void run(CsvRows rows, Map<Long, String> leftOut, int maxRows, Progress progress) {
        var batch = new ArrayList<RowDrafts>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            tally.row();
            if (tally.rows() > maxRows) {
                throw new CsvRows.Unreadable(row.line(), "The file has more than " + maxRows + " rows");
            }
            var drafts = leftOut.containsKey(row.line()) ? refuse(row, leftOut) : read(row);
            if (drafts != null) {
                batch.add(drafts);
            }
            if (batch.size() == BATCH) {
                save(batch);
                batch.clear();
            }
            if (tally.rows() % BATCH == 0) {
                progress.at(tally.report());
            }
        }
        save(batch);
    }

    private @Nullable RowDrafts refuse(CsvRows.Row row, Map<Long, String> leftOut) {
        tally.error(row.line(), String.valueOf(leftOut.get(row.line())), NOT_KNOWN);
        return null;
    }

    private @Nullable RowDrafts read(CsvRows.Row row) {
        if (row.problem() != null) {
            tally.error(row.line(), "row", row.problem());
            return null;
        }
        var drafts = new ArrayList<Draft>();
        for (var part : mapping.parts()) {
            try {
                drafts.add(part.draft(row.values(), mapping.source()));
            } catch (InvalidInput e) {
                e.violations().forEach(v -> tally.error(row.line(), part.label(v.field()), v.reason()));
            }
        }
        boolean complete = drafts.size() == mapping.parts().size();
        return complete && isFirst(row.line(), drafts) ? new RowDrafts(row.line(), drafts) : null;
    }

    private boolean isFirst(long line, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            var part = mapping.parts().get(i);
            var earlier = linesOf(part.kind()).putIfAbsent(drafts.get(i).key(), line);
            if (earlier != null) {
                tally.error(line, part.label(part.kind().key()), "stands in line " + earlier + " already");
                return false;
            }
        }
        return true;
    }

    private Map<String, Long> linesOf(RecordKind kind) {
        return java.util.Objects.requireNonNull(lines.get(kind));
    }

    /** All at once, which nearly always works; if not, row by row to find out which ones the database refuses. */
    private void save(List<RowDrafts> batch) {
        if (!batch.isEmpty() && !saved(batch) && batch.size() > 1) {
            batch.forEach(row -> saved(List.of(row)));
        }
    }

    private boolean saved(List<RowDrafts> rows) {
        try {
            var saved = savepoint.execute(status -> {
                var result = saveParts(rows);
                if (result.stream().flatMap(List::stream).anyMatch(one -> one.refusal() != null)) {
                    status.setRollbackOnly();
                }
                return result;
            });
            return accept(rows, saved == null ? List.of() : saved);
        } catch (InvalidInput e) {
            if (rows.size() == 1) {
                e.violations().forEach(v -> tally.error(rows.get(0).line(), label(v.field()), v.reason()));
            }
            return false;
        }
    }

    private List<List<Saved>> saveParts(List<RowDrafts> rows) {
        var result = new ArrayList<List<Saved>>();
        for (int i = 0; i < mapping.parts().size(); i++) {
            int part = i;
            var drafts = rows.stream().map(row -> row.drafts().get(part)).toList();
            result.add(keeper.save(mapping.parts().get(i).kind(), drafts, author));
        }
        return result;
    }

    /** Events and counts come only now: a savepoint that was given up leaves neither. */
    private boolean accept(List<RowDrafts> rows, List<List<Saved>> saved) {
        var refusals = saved.stream()
                .flatMap(List::stream)
                .map(Saved::refusal)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!refusals.isEmpty()) {
            if (rows.size() == 1) {
                refusals.forEach(v -> tally.error(rows.get(0).line(), label(v.field()), v.reason()));
            }
            return false;
        }
        for (int i = 0; i < saved.size(); i++) {
            keeper.announce(saved.get(i));
            tally.stored(mapping.parts().get(i).kind(), saved.get(i));
        }
        return true;
    }

    private String label(String path) {
        return mapping.parts().stream()
                .map(part -> part.label(path))
                .filter(label -> !label.equals(path))
                .findFirst()
                .orElse(path);
    }

    /** Lines whose record names another one that is neither stored nor in the file, with the column to blame. */
    Map<Long, String> dangling() {
        var found = new HashMap<Long, String>();
        for (var part : mapping.parts()) {
            var reference = part.kind().selfReference();
            if (reference != null && part.fields().containsKey(reference)) {
                records.dangling(part.kind()).forEach(key -> {
                    var line = linesOf(part.kind()).get(key);
                    if (line != null) {
                        found.put(line, part.label(reference));
                    }
                });
            }
        }
        return found;
    }
}
