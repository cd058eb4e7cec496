package io.orion.masterdata.imports;

import io.orion.masterdata.domain.ImportReport;
import io.orion.masterdata.domain.ImportReport.Counts;
import io.orion.masterdata.domain.ImportReport.RowError;
import io.orion.masterdata.domain.RecordKind;
import io.orion.masterdata.domain.Saved;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Counts while an import runs. */
final class Tally {

    /** More errors than a person corrects before trying again. */
    static final int MAX_ERRORS = 500;

    private final long started = System.nanoTime();
    private final Map<String, Counts> stored = new TreeMap<>();
    private final Set<Long> failedLines = new TreeSet<>();
    private final List<RowError> errors = new java.util.ArrayList<>();
    private long rows;
    private boolean broken;

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    void error(long line, String column, String reason) {
        failedLines.add(line);
        if (errors.size() < MAX_ERRORS) {
            errors.add(new RowError(line, column, reason));
        }
    }

    void stored(RecordKind kind, List<Saved> saved) {
        saved.forEach(one -> stored.merge(kind.plural(), Counts.ZERO.plus(one.outcome()), Tally::add));
    }

    private static Counts add(Counts a, Counts b) {
        return new Counts(a.created() + b.created(), a.updated() + b.updated(), a.unchanged() + b.unchanged());
    }

    /** An error that ends the reading, so that even a partial import stores nothing. */
    void broken(long line, String column, String reason) {
        broken = true;
        error(line, column, reason);
    }

    boolean isBroken() {
        return broken;
    }

    boolean hasErrors() {
        return !failedLines.isEmpty();
    }

    /** What a transaction that is rolled back leaves. */
    void forgetStored() {
        stored.clear();
    }

    ImportReport report() {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        errors.sort(Comparator.comparingLong(RowError::line));
        return new ImportReport(rows, failedLines.size(), stored, errors, rows * TimeUnit.SECONDS.toMillis(1) / millis);
    }
}
