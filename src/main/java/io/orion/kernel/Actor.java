package io.orion.kernel;

import java.util.Set;

/**
 * Who does something: a person or a system that has signed in.
 *
 * @param id the login name
 * @param groups the roles held, named like the groups of the process models
 */
public record Actor(String id, Set<String> groups) {

    /** Orion itself: timers, jobs and messages act without a person. */
    public static final Actor ORION = new Actor("orion", Set.of());

    public Actor {
        groups = Set.copyOf(groups);
    }
}
