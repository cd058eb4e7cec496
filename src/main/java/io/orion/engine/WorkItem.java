package io.orion.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task as lists show it.
 *
 * @param taskKey the element of the model, such as {@code userTask_pickGoods}
 * @param document the business key of the task's process
 * @param caseNumber the case that it belongs to
 * @param group whoever of this group may claim it
 * @param dueAt until when it should be done; null where no time is set
 */
public record WorkItem(
        String id,
        String processId,
        String taskKey,
        String name,
        String document,
        String caseNumber,
        @Nullable String group,
        @Nullable String assignee,
        String summary,
        Instant createdAt,
        @Nullable Instant dueAt,
        int priority,
        @Nullable String party,
        @Nullable String partyName,
        @Nullable String reference,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String region) {}
