package io.orion.engine;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a table to be.
 *
 * @param table the table as it would be
 * @param origin where its rules came from at first
 * @param originVersion the version that shall come back, where it is a rollback
 * @param baseVersion the version that it would replace
 * @param contentHash of all that would be published; whoever approves names it
 * @param revision grows with every change
 * @param editors whoever changed or proposed it; none of them approves it
 * @param settledBy who approved, rejected or withdrew it
 */
public record DecisionDraft(
        long id,
        DecisionTable table,
        Origin origin,
        @Nullable Integer originVersion,
        int baseVersion,
        String contentHash,
        State state,
        int revision,
        String author,
        Set<String> editors,
        Instant changedAt,
        @Nullable String reason,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String comment,
        @Nullable Integer publishedVersion) {

    /** Where the rules of a draft came from. */
    public enum Origin {
        EDIT,
        ROLLBACK,
        RELEASE
    }

    /** How far a draft is. */
    public enum State {
        DRAFT,
        PROPOSED,
        PUBLISHED,
        REJECTED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.DRAFT || state == State.PROPOSED;
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }
}
