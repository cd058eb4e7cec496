package io.orion.approval;

import java.time.Instant;

/** An approval that waits: for which group, and when it goes to the next. */
public record PendingApproval(
        String number, String subject, String summary, String group, Instant remindsAt, Instant escalatesAt) {}
