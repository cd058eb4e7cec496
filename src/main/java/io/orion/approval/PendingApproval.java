package io.orion.approval;

import java.time.Instant;

/**
 * An approval that waits: for which group, and when it goes to the next.
 *
 * @param content the fingerprint of what is asked about, to which the answer is bound
 */
public record PendingApproval(
        String number,
        String subject,
        String summary,
        String content,
        String group,
        Instant remindsAt,
        Instant escalatesAt) {}
