package io.orion.engine;

import io.orion.kernel.Actor;
import java.util.List;

/** Brings running instances to the newest version of their process; elements keep their place by their id. */
public interface Migrations {

    /** Versions other than the newest that instances still run on. */
    List<Outdated> outdated();

    /**
     * What would become of each instance, tried in transactions that are rolled back.
     *
     * @param limit at most so many instances
     */
    Trial tryAll(String process, int version, int limit);

    /** Moves one instance, whole or not at all, and notes who did it and what came of it. */
    Outcome migrate(String process, int version, String instance, Actor actor);

    /** Instances on a version that is not the newest. */
    record Outdated(String process, int version, int newest, int instances) {}

    /**
     * How a migration would go.
     *
     * @param lost elements of the version that the newest one lacks, or has as something else
     * @param outcomes each instance that was tried, with the reason where it would stay
     */
    record Trial(Outdated from, List<String> lost, List<Outcome> outcomes) {}
}
