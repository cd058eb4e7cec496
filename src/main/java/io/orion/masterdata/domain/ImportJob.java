package io.orion.masterdata.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that was handed in and runs by itself.
 *
 * @param dryRun whether nothing is stored, whatever the report says would be
 */
public record ImportJob(
        UUID id,
        String kind,
        String mapping,
        boolean partial,
        boolean dryRun,
        @Nullable String fileName,
        State state,
        ImportReport report,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant finishedAt) {

    /** A job ends in one of the last two. FAILED means that nothing was stored. */
    public enum State {
        WAITING,
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    public ImportJob with(State newState, ImportReport newReport, @Nullable Instant finished) {
        return new ImportJob(
                id, kind, mapping, partial, dryRun, fileName, newState, newReport, submittedBy, submittedAt, finished);
    }
}
