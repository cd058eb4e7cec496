package io.orion.engine;

import io.orion.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs that failed, by their cause, and those that nobody runs although they are due. */
public interface Failures {

    /** Causes, the most frequent first. */
    List<Group> groups();

    Optional<Group> group(String id);

    /** Jobs of a group, the oldest first, at most {@code limit}. */
    List<Failure> failures(String group, int limit);

    /** The whole stack of a failed job's last exception; empty where the job is gone or has none. */
    Optional<String> stackTrace(String job);

    /** Runs a failed job now, in a transaction of its own, and notes who did it and what came of it. */
    Outcome retry(String job, Actor actor);

    /** What has been due for a minute and waits. */
    List<Overdue> overdue();

    /**
     * Failures of the same step with the same message, numbers aside.
     *
     * @param id of process, element and cause, so that it stays while a failure does
     * @param cause the exception's first line, each number replaced by a sign
     * @param count how many jobs
     * @param givenUp how many of them are not tried again by themselves: the incidents
     * @param since when the oldest of them failed
     */
    record Group(String id, String process, String element, String cause, int count, int givenUp, Instant since) {}

    /** One failed job. */
    record Failure(String job, @Nullable String document, String message, int retries, Instant since) {}

    /** Jobs of one step that are due and not run. */
    record Overdue(String process, String element, int count, Instant since) {}
}
