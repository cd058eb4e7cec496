package io.orion.engine;

import io.orion.kernel.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a process module tells about its user tasks. One bean per process; the engine asks it for each task.
 *
 * <p>The guard asks it below every entrance: portal, Tasklist, {@code /engine-rest} and Cockpit alike.
 */
public interface CaseTasks {

    /** The id of the process, such as {@code orderToCash}. */
    String processId();

    /** What a person needs to see in a list before opening the task. Asked once, when the task is created. */
    Facts describe(String task, String businessKey);

    /** The same, of a process that has several tasks of one kind at a time. */
    default Facts describe(Place place) {
        return describe(place.task(), place.businessKey());
    }

    /** Tables of facts that a person needs to decide, beside those of the case; the most important first. */
    default List<CaseDetails.Section> facts(String task, String businessKey) {
        return List.of();
    }

    /**
     * Says why somebody may not do this task because of what they did before (segregation of duties).
     *
     * @return the reason, or null when there is none
     */
    default @Nullable String conflict(String task, String businessKey, Actor actor) {
        return null;
    }

    /** The same, of a process that has several tasks of one kind at a time. */
    default @Nullable String conflict(Place place, Actor actor) {
        return conflict(place.task(), place.businessKey(), actor);
    }

    /**
     * Which task.
     *
     * @param task the element of the model
     * @param item which of several of that element, as the variable {@value #ITEM} of the sub-process around it says;
     *     null outside of sub-processes
     */
    record Place(String task, String businessKey, @Nullable String item) {

        public static final String ITEM = "item";
    }

    /**
     * The facts in view.
     *
     * @param summary one line: whom, how much, why
     * @param dueAt until when the task should be done
     * @param caseNumber the document whose case this task belongs to; null where it is the process's own
     */
    record Facts(
            String summary,
            @Nullable Instant dueAt,
            @Nullable String caseNumber) {

        public Facts(String summary, @Nullable Instant dueAt) {
            this(summary, dueAt, null);
        }
    }
}
