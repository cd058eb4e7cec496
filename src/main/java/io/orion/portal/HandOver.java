package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.Colleagues;
import io.orion.engine.Colleagues.Colleague;
import io.orion.engine.Substitutes;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** To whom tasks can be handed over. The guard below decides again, whoever is chosen or typed. */
@Component
class HandOver {

    private static final int MOST = 50;

    private final Colleagues colleagues;
    private final Worklist worklist;
    private final Substitutes substitutes;

    HandOver(Colleagues colleagues, Worklist worklist, Substitutes substitutes) {
        this.colleagues = colleagues;
        this.worklist = worklist;
        this.substitutes = substitutes;
    }

    /** Those who may do the tasks; without tasks those of the reader's groups, for whoever oversees the work all. */
    List<Colleague> candidates(Collection<String> tasks, String part) {
        var actor = Actors.current();
        var found =
                tasks.stream().flatMap(id -> worklist.find(id, actor).stream()).toList();
        return found.isEmpty() ? all(actor, part) : of(found, part);
    }

    List<Colleague> of(List<WorkItem> tasks, String part) {
        Set<String> groups =
                tasks.stream().map(WorkItem::group).filter(Objects::nonNull).collect(Collectors.toSet());
        return without(Actors.current(), colleagues.in(groups, part, MOST));
    }

    private List<Colleague> all(Actor actor, String part) {
        var groups = worklist.seesAll(actor) ? null : substitutes.acting(actor).groups();
        return without(actor, colleagues.in(groups, part, MOST));
    }

    private static List<Colleague> without(Actor actor, List<Colleague> people) {
        return people.stream().filter(it -> !it.id().equals(actor.id())).toList();
    }

    /** What the person signs in with whose name was typed or chosen. */
    String person(String typed) {
        Optional<String> id = typed.isEmpty() ? Optional.empty() : colleagues.written(typed);
        return id.orElseThrow(() -> new InvalidInput(
                "to", typed.isEmpty() ? "names nobody" : "is nobody with an account, or several people: " + typed));
    }
}
