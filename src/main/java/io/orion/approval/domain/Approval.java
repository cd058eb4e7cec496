package io.orion.approval.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One approval as stored. */
public record Approval(
        String number,
        String subject,
        String kind,
        String summary,
        String content,
        String requestedBy,
        String approverGroup,
        String escalationGroup,
        Instant requestedAt,
        Instant remindsAt,
        Instant escalatesAt,
        @Nullable Instant escalatedAt,
        @Nullable Boolean granted,
        @Nullable String decidedBy) {}
