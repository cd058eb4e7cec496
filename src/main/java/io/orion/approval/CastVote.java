package io.orion.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vote on an approval.
 *
 * @param asked the group, or the person, that is asked now
 * @param granted null while it is not cast
 */
public record CastVote(
        String approval,
        String kind,
        int stage,
        String asked,
        @Nullable Boolean granted,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String comment) {}
