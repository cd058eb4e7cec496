package io.orion.engine;

import io.orion.kernel.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks that somebody may see: those of their groups and those assigned to them; process owners, operators and
 * administrators see all.
 */
public interface Worklist {

    /** Tasks in the query's order, after {@link Query#after}. At most {@code limit}. */
    List<WorkItem> list(Query query, Actor actor, int limit);

    /** How many match, counted up to {@code most}. */
    int count(Query query, Actor actor, int most);

    /** One open task, if the actor may see it. */
    Optional<WorkItem> find(String id, Actor actor);

    /** The open tasks of a case, whoever does them, oldest first. */
    List<WorkItem> ofCase(String caseNumber);

    boolean seesAll(Actor actor);

    /** A number that moves with every change of the list; it may move shortly before the change can be seen. */
    long version();

    /** Whose tasks. */
    enum Whose {
        MINE,
        GROUPS,
        ALL
    }

    /** In which order. */
    enum Sort {
        DUE,
        OLDEST,
        NEWEST,
        AMOUNT
    }

    /**
     * Which tasks.
     *
     * @param text words that begin like these, in number, party, reference or summary
     * @param dueBefore leaves out what is due later, or never
     * @param least leaves out smaller amounts, and what has none
     * @param after the id of the last task of the page before
     */
    record Query(
            Whose whose,
            @Nullable String text,
            @Nullable String processId,
            @Nullable String taskKey,
            @Nullable String region,
            @Nullable Instant dueBefore,
            @Nullable BigDecimal least,
            Sort sort,
            @Nullable String after) {

        public static Query of(Whose whose) {
            return new Query(whose, null, null, null, null, null, null, Sort.DUE, null);
        }
    }
}
