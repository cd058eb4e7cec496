package io.orion.engine;

import io.orion.kernel.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who operated on what, with which result. Nothing in it is changed or removed. */
public interface OperationLog {

    /** Roles that operate; {@code PageRights} holds the same. */
    Set<String> OPERATORS = Set.of("operator", "camunda-admin");

    static boolean mayOperate(Actor actor) {
        return !Collections.disjoint(actor.groups(), OPERATORS);
    }

    /** Notes an action in the caller's transaction, or in one of its own where there is none. */
    void note(Action action, String what, Outcome outcome, Actor actor);

    /** The last ones, newest first. */
    List<Entry> latest(int limit);

    /** What operators do. */
    enum Action {
        RETRY,
        RESEND,
        MIGRATE
    }

    /** An action on one item. */
    record Entry(
            Instant at,
            String actor,
            Action action,
            String item,
            String document,
            String what,
            boolean done,
            @Nullable String reason) {}
}
