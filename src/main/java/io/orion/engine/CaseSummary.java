package io.orion.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it: one document and all processes that serve it.
 *
 * @param number what people say on the phone
 * @param processId the process that leads the case
 * @param title what it is, for whom
 * @param status what is true of the whole
 * @param stage the furthest stage that is not done; null when all are
 * @param stageState whether that stage runs, waits or has not started
 * @param waitsFor why it does not go on by itself; null when it does
 * @param owner the role or party that it waits for
 * @param until when it goes on, or goes another way, without them
 * @param reference the other party's number of the document
 * @param region where the other party is looked after
 */
public record CaseSummary(
        String number,
        String processId,
        String title,
        String status,
        @Nullable String stage,
        @Nullable String stageState,
        @Nullable String waitsFor,
        @Nullable String owner,
        @Nullable Instant until,
        @Nullable String party,
        @Nullable String partyName,
        @Nullable String reference,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String region,
        Instant startedAt,
        @Nullable Instant closedAt) {}
