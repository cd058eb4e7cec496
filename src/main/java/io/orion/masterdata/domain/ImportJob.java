package io.orion.masterdata.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import that was handed in and runs by itself. */
public record ImportJob(
        UUID id,
        String kind,
        String mapping,
        boolean partial,
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
                id, kind, mapping, partial, fileName, newState, newReport, submittedBy, submittedAt, finished);
    }
}
