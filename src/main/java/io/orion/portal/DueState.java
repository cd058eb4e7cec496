package io.orion.portal;

import io.orion.engine.WorkItem;
import java.time.Duration;
import java.time.Instant;

/** How urgent a task is; called by the templates. */
public record DueState(Instant now) {

    private static final Duration SOON = Duration.ofHours(24);

    public String state(WorkItem item) {
        var due = item.dueAt();
        if (due == null) {
            return "";
        }
        if (due.isBefore(now)) {
            return "overdue";
        }
        return due.isBefore(now.plus(SOON)) ? "soon" : "";
    }
}
