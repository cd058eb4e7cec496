package io.orion.engine;

import io.orion.kernel.Actor;
import java.time.LocalDate;
import java.util.List;

/**
 * Who stands in for whom. A substitute sees and does the tasks of the person's groups and those assigned to the person,
 * and is held to the four-eyes rules of both. Nobody passes on the right to administer or oversee.
 */
public interface Substitutes {

    /**
     * Appoints a substitute.
     *
     * @param by the person, or somebody who oversees the work
     * @throws io.orion.kernel.InvalidInput when there is no such account, or the days are not in order
     * @throws io.orion.kernel.Refused when it is none of their business
     */
    void appoint(String person, String substitute, LocalDate firstDay, LocalDate lastDay, Actor by);

    /** Ends a substitution at once. */
    void end(long id, Actor by);

    /** Present and coming substitutions in which the person has a part, soonest first. */
    List<Substitution> of(Actor person);

    /** Whom the actor stands in for today. */
    List<String> principalsOf(Actor actor);

    /** The actor with the groups of those they stand in for today. */
    Actor acting(Actor actor);
}
