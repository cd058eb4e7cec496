package io.orion.approval.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One approval as stored.
 *
 * @param stage the stage that is asked now; 0 before the first
 * @param rework whether whoever refused it wants to be asked again about a better one
 */
public record Approval(
        String number,
        String subject,
        String kind,
        String summary,
        String content,
        String requestedBy,
        Instant requestedAt,
        int stage,
        boolean rework,
        @Nullable Instant withdrawnAt,
        @Nullable Boolean granted,
        @Nullable String decidedBy) {

    boolean open() {
        return granted == null && withdrawnAt == null;
    }
}
