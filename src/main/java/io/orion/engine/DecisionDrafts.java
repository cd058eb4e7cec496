package io.orion.engine;

import io.orion.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of decision tables by people: one open draft per table, edited by anyone of {@link #EDITORS}, published by
 * somebody who had no hand in it. A change of a proposed draft takes the proposal back.
 */
public interface DecisionDrafts {

    /** The groups whose people change tables. */
    Set<String> EDITORS = Set.of("process-owner", "controller");

    static boolean mayEdit(Actor actor) {
        return actor.groups().stream().anyMatch(EDITORS::contains);
    }

    Optional<DecisionDraft> open(String table);

    /** All there ever were, newest first. */
    List<DecisionDraft> of(String table);

    /** Whoever may edit, and had no hand in the proposal. */
    boolean mayApprove(DecisionDraft draft, Actor actor);

    /** Opens a draft with the rules that decide now. */
    DecisionDraft begin(String table, Actor actor);

    /** Opens a draft with the rules of an older version, to bring them back. */
    DecisionDraft rollBack(String table, int version, Actor actor);

    /** Opens a draft with the rules that the release brings. */
    DecisionDraft takeRelease(String table, Actor actor);

    /** Opens a draft with the rules of one that was rejected or withdrawn. */
    DecisionDraft takeUp(String table, long settled, Actor actor);

    /** Keeps the table as people made it, whatever the release brings. */
    void keepOurs(String table, Actor actor);

    /** What is wrong with it, and what is worth a second look. */
    List<DraftFinding> check(DecisionTable table);

    /**
     * Replaces the rules, right or wrong.
     *
     * @param revision the one that was changed; refused where somebody else has saved since
     */
    DecisionDraft save(String table, int revision, List<DecisionTable.Rule> rules, Actor actor);

    /** Lets the draft replace the version that decides now, where another one has been published since it was begun. */
    DecisionDraft rebase(String table, Actor actor);

    /** Asks for approval. Refused while {@link #check} finds an error. */
    void propose(String table, int revision, String reason, Actor actor);

    /**
     * Publishes; the next decision is taken by the new version, on every node.
     *
     * @param contentHash what the approver has seen; refused where the draft is not that any more
     * @return the new version
     */
    int approve(String table, String contentHash, @Nullable String comment, Actor actor);

    void reject(String table, String contentHash, String comment, Actor actor);

    void withdraw(String table, Actor actor);
}
