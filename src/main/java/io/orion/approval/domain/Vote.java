package io.orion.approval.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One vote as stored; the times are set when its stage is opened.
 *
 * @param person the only one of the group who may cast it; null for anyone
 */
public record Vote(
        String approval,
        int stage,
        int seat,
        String group,
        @Nullable String person,
        String escalationGroup,
        @Nullable Instant remindsAt,
        @Nullable Instant escalatesAt,
        @Nullable Instant escalatedAt,
        @Nullable Boolean granted,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    /** Who is asked now: once it is escalated, the next authority. */
    String askedGroup() {
        return escalatedAt == null ? group : escalationGroup;
    }

    String asked() {
        return escalatedAt == null && person != null ? person : askedGroup();
    }
}
