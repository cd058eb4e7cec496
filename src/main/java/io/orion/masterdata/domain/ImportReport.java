package io.orion.masterdata.domain;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or has done so far.
 *
 * @param rows rows read, the header not counted
 * @param failed rows with an error; without {@code partial} one is enough for nothing to be stored
 * @param stored by kind of record; empty when nothing was stored
 * @param errors the first of them, in the order of the file
 * @param rowsPerSecond how fast it went
 */
public record ImportReport(
        long rows, long failed, Map<String, Counts> stored, List<RowError> errors, long rowsPerSecond) {

    public static final ImportReport NOTHING = new ImportReport(0, 0, Map.of(), List.of(), 0);

    public ImportReport {
        stored = Map.copyOf(stored);
        errors = List.copyOf(errors);
    }

    /** An import that stored everything it was asked to; a partial one may have left rows out. */
    public boolean storedAnything() {
        return !stored.isEmpty();
    }

    /** How many records of a kind were new, changed, or already just so. */
    public record Counts(long created, long updated, long unchanged) {

        public static final Counts ZERO = new Counts(0, 0, 0);

        public Counts plus(Saved.Outcome outcome) {
            return new Counts(
                    created + (outcome == Saved.Outcome.CREATED ? 1 : 0),
                    updated + (outcome == Saved.Outcome.UPDATED ? 1 : 0),
                    unchanged + (outcome == Saved.Outcome.UNCHANGED ? 1 : 0));
        }
    }

    /**
     * Something that has to be corrected in the file.
     *
     * @param line where the row begins, counted from 1
     * @param column the file's column, or the record's field where no single column is to blame
     */
    public record RowError(long line, String column, String reason) {}
}
