package io.orion.engine.policy;

import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionDraft.Origin;
import io.orion.engine.DecisionDraft.State;
import io.orion.engine.DecisionDrafts;
import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.DraftFinding;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which people change tables; the database holds the ones that matter once more. */
@Service
class DraftService implements DecisionDrafts {

    private static final int LONGEST_REASON = 1_000;

    private final DraftTable drafts;
    private final Publications publications;
    private final ReleaseTable releases;

    DraftService(DraftTable drafts, Publications publications, ReleaseTable releases) {
        this.drafts = drafts;
        this.publications = publications;
        this.releases = releases;
    }

    @Override
    public Optional<DecisionDraft> open(String table) {
        return drafts.open(table);
    }

    @Override
    public List<DecisionDraft> of(String table) {
        return drafts.of(table);
    }

    @Override
    public boolean mayApprove(DecisionDraft draft, Actor actor) {
        return draft.isProposed()
                && DecisionDrafts.mayEdit(actor)
                && !draft.editors().contains(actor.id());
    }

    @Override
    @Transactional
    public DecisionDraft begin(String table, Actor actor) {
        var rules = publications.table(publications.newest(table)).rules();
        return insert(table, Origin.EDIT, null, rules, actor);
    }

    @Override
    @Transactional
    public DecisionDraft rollBack(String table, int version, Actor actor) {
        if (version == publications.newest(table).getVersion()) {
            throw new Refused("Version " + version + " decides now");
        }
        var old = publications.table(publications.version(table, version));
        requireSameColumns(table, old, "Version " + version);
        return insert(table, Origin.ROLLBACK, version, old.rules(), actor);
    }

    @Override
    @Transactional
    public DecisionDraft takeUp(String table, long settled, Actor actor) {
        var old = drafts.of(table).stream()
                .filter(draft ->
                        draft.id() == settled && (draft.state() == State.REJECTED || draft.state() == State.WITHDRAWN))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("settled draft", String.valueOf(settled)));
        requireSameColumns(table, old.table(), "The draft");
        return insert(table, Origin.EDIT, null, old.table().rules(), actor);
    }

    private DecisionDraft insert(
            String table, Origin origin, @Nullable Integer originVersion, List<Rule> rules, Actor actor) {
        var newest = publications.newest(table);
        var template = publications.xml(newest);
        return insert(
                table,
                new DraftTable.Beginning(origin, originVersion, null, newest.getVersion(), template, rules),
                actor);
    }

    private DecisionDraft insert(String table, DraftTable.Beginning beginning, Actor actor) {
        requireEditor(actor);
        if (!TableXml.read(beginning.template()).canBeEdited()) {
            throw new Refused("The table " + table + " has a column whose type cannot be changed here");
        }
        drafts.open(table).ifPresent(open -> {
            throw new Refused("There is an open draft of " + table + " by " + open.author());
        });
        drafts.insert(table, beginning, actor.id());
        return drafts.locked(table);
    }

    @Override
    @Transactional
    public DecisionDraft takeRelease(String table, Actor actor) {
        var offer = offer(table);
        var rules = TableXml.read(offer.content()).rules();
        int base = publications.newest(table).getVersion();
        return insert(
                table, new DraftTable.Beginning(Origin.RELEASE, null, offer.id(), base, offer.content(), rules), actor);
    }

    @Override
    @Transactional
    public void keepOurs(String table, Actor actor) {
        requireEditor(actor);
        releases.settle(offer(table).id(), actor.id());
    }

    private ReleaseTable.Offer offer(String table) {
        return releases.open(table).orElseThrow(() -> new Refused("The release brings no other version of " + table));
    }

    @Override
    public List<DraftFinding> check(DecisionTable table) {
        return DraftCheck.of(table);
    }

    @Override
    @Transactional
    public DecisionDraft save(String table, int revision, List<Rule> rules, Actor actor) {
        requireEditor(actor);
        var draft = drafts.locked(table);
        requireRevision(draft, revision);
        var clean = new DraftRules(draft.table(), draft.baseVersion()).clean(rules);
        if (!clean.equals(draft.table().rules())) {
            drafts.change(draft, draft.baseVersion(), drafts.template(draft.id()), clean, actor.id());
        }
        return drafts.locked(table);
    }

    @Override
    @Transactional
    public DecisionDraft rebase(String table, Actor actor) {
        requireEditor(actor);
        var draft = drafts.locked(table);
        var newest = publications.newest(table);
        var template = drafts.template(draft.id());
        if (draft.origin() != Origin.RELEASE) {
            requireSameColumns(table, draft.table(), "The draft");
            template = publications.xml(newest);
        }
        drafts.change(draft, newest.getVersion(), template, draft.table().rules(), actor.id());
        return drafts.locked(table);
    }

    @Override
    @Transactional
    public void propose(String table, int revision, String reason, Actor actor) {
        requireEditor(actor);
        var draft = drafts.locked(table);
        requireRevision(draft, revision);
        if (draft.isProposed()) {
            throw new Refused("The draft is proposed already");
        }
        requireReason(reason);
        requirePublishable(draft);
        if (draft.table().equals(publications.table(publications.newest(table)))) {
            throw new Refused("The draft changes nothing");
        }
        drafts.propose(draft, reason.strip(), actor.id());
    }

    @Override
    @Transactional
    public int approve(String table, String contentHash, @Nullable String comment, Actor actor) {
        var draft = toDecide(table, contentHash, actor);
        requirePublishable(draft);
        var xml = TableXml.write(drafts.template(draft.id()), draft.table().rules());
        int version = publications.publish(table, xml);
        drafts.publish(draft, version, comment == null || comment.isBlank() ? null : comment.strip(), actor.id());
        var release = drafts.release(draft.id());
        if (release != null) {
            releases.settle(release, actor.id());
        }
        return version;
    }

    @Override
    @Transactional
    public void reject(String table, String contentHash, String comment, Actor actor) {
        var draft = toDecide(table, contentHash, actor);
        requireReason(comment);
        drafts.settle(draft, State.REJECTED, comment.strip(), actor.id());
    }

    private DecisionDraft toDecide(String table, String contentHash, Actor actor) {
        requireEditor(actor);
        var draft = drafts.locked(table);
        if (!draft.isProposed()) {
            throw new Refused("The draft is not proposed any more: it was changed");
        }
        if (!draft.contentHash().equals(contentHash)) {
            throw new Refused("The draft is not what was shown: it was changed and proposed anew");
        }
        if (!mayApprove(draft, actor)) {
            throw new Refused("Whoever edited or proposed a draft does not decide about it: " + actor.id());
        }
        return draft;
    }

    @Override
    @Transactional
    public void withdraw(String table, Actor actor) {
        requireEditor(actor);
        drafts.settle(drafts.locked(table), State.WITHDRAWN, null, actor.id());
    }

    private void requirePublishable(DecisionDraft draft) {
        int newest = publications.newest(draft.table().key()).getVersion();
        if (newest != draft.baseVersion()) {
            throw new Refused("The draft was made from version " + draft.baseVersion() + ", but version " + newest
                    + " decides now: take it over first");
        }
        var errors = check(draft.table()).stream().filter(DraftFinding::isError).toList();
        if (!errors.isEmpty()) {
            throw new Refused("The draft has " + errors.size() + " errors, the first is "
                    + errors.get(0).problem());
        }
    }

    private void requireSameColumns(String table, DecisionTable old, String what) {
        if (!old.hasColumnsOf(publications.table(publications.newest(table)))) {
            throw new Refused(what + " has other columns than the table has now");
        }
    }

    private static void requireEditor(Actor actor) {
        if (!DecisionDrafts.mayEdit(actor)) {
            throw new Refused("Decision tables are changed by " + String.join(" and ", EDITORS) + " only");
        }
    }

    private static void requireRevision(DecisionDraft draft, int revision) {
        if (draft.revision() != revision) {
            throw new Refused("The draft was changed by somebody else meanwhile");
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "says why, in up to " + LONGEST_REASON + " characters");
        }
    }
}
