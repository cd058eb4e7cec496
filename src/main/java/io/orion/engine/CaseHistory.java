package io.orion.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in the processes of a document, in order. */
public interface CaseHistory {

    List<Event> of(String businessKey);

    /**
     * Something that happened.
     *
     * @param process the process's id
     * @param kind what happened
     * @param element the model element it happened to
     * @param at when it began
     * @param until when an element was left, in the same or a later transaction; null while it is not
     * @param actor who caused it
     * @param detail the assignee of a task, the message of a failure
     * @param dueAt until when a completed task should have been done; null where no time was set, or not kept yet
     */
    record Event(
            String process,
            Kind kind,
            String element,
            Instant at,
            @Nullable Instant until,
            @Nullable String actor,
            @Nullable String detail,
            @Nullable Instant dueAt) {}

    /** The kinds of event that are kept. */
    enum Kind {
        STARTED,
        ENDED,
        ENTERED,
        LEFT,
        CANCELED,
        PASSED,
        ASSIGNED,
        COMPLETED,
        FAILED,
        INCIDENT,
        RESOLVED
    }
}
