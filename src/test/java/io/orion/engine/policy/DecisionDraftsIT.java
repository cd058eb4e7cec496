package io.orion.engine.policy;

import static io.orion.engine.policy.Policies.CLERK;
import static io.orion.engine.policy.Policies.CONTROLLER;
import static io.orion.engine.policy.Policies.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionDraft.State;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.ProcessDeployments;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** From the first cell to the publication, and who may do what. */
class DecisionDraftsIT extends OwnTable {

    @Test
    void whatSomebodyElseApprovesDecidesFromThenOn() {
        assertThat(decide(120)).isEqualTo("hold");
        var seen = proposal();
        assertThat(drafts.mayApprove(seen, CONTROLLER)).isTrue();
        assertThat(drafts.approve(key, seen.contentHash(), "Agreed", CONTROLLER))
                .isEqualTo(2);
        assertThat(decide(120)).isEqualTo("approve");
        assertThat(tables.versions(key).get(0).publication())
                .extracting(DecisionDraft::proposedBy, DecisionDraft::settledBy, DecisionDraft::reason)
                .containsExactly("petra", "conny", "Customers ask for more");
        assertThat(tables.versions(key).get(1).publication()).isNull();
        assertThat(jdbc.queryForList(
                        "select version from engine.decision_record where document = ? order by id",
                        Integer.class,
                        "SO-" + key + "-120"))
                .containsExactly(1, 2);
    }

    @Test
    void nobodyApprovesWhatTheyHadAHandIn() {
        var seen = proposal();
        assertThatThrownBy(() -> drafts.approve(key, seen.contentHash(), null, OWNER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("petra");
        drafts.save(key, seen.revision(), seen.table().rules().subList(1, 9), CONTROLLER);
        var changed = drafts.open(key).orElseThrow();
        drafts.propose(key, changed.revision(), "Once more", OWNER);
        var again = drafts.open(key).orElseThrow();
        assertThatThrownBy(() -> drafts.approve(key, again.contentHash(), null, CONTROLLER))
                .as("an editor, but not the proposer")
                .isInstanceOf(Refused.class);
        assertRefusedByTheDatabase("update engine.decision_draft set state = 'PUBLISHED', settled_by = 'conny',"
                + " settled_at = now(), approved_hash = content_hash, published_version = 2 where id = ?");
        assertRefusedByTheDatabase("update engine.decision_draft set editors = array['petra'] where id = ?");
        var third = new Actor("third", CONTROLLER.groups());
        assertThat(drafts.approve(key, again.contentHash(), null, third)).isEqualTo(2);
    }

    @Test
    void aChangeAfterTheProposalTakesItBack() {
        var seen = proposal();
        var more = Policies.changed(seen, "rule_overLimit", Policies.condition(PERCENT, "> 900"));
        var changed = drafts.save(key, seen.revision(), more, OWNER);
        assertThat(changed.state()).isEqualTo(State.DRAFT);
        assertThatThrownBy(() -> drafts.approve(key, seen.contentHash(), null, CONTROLLER))
                .isInstanceOf(Refused.class);
        drafts.propose(key, changed.revision(), "Even more", OWNER);
        assertThatThrownBy(() -> drafts.approve(key, seen.contentHash(), null, CONTROLLER))
                .as("what was shown before the change")
                .isInstanceOf(Refused.class);
        assertThat(tables.versions(key)).hasSize(1);
        assertRefusedByTheDatabase("update engine.decision_draft set rules = '[]' where id = ?");
        assertRefusedByTheDatabase("update engine.decision_draft set template = template || ' ' where id = ?");
    }

    @Test
    void anOlderVersionComesBackByTwoPeople() {
        var first = proposal();
        drafts.approve(key, first.contentHash(), null, CONTROLLER);
        var back = drafts.rollBack(key, 1, CONTROLLER);
        drafts.propose(key, back.revision(), "It went wrong", CONTROLLER);
        var seen = drafts.open(key).orElseThrow();
        assertThat(drafts.approve(key, seen.contentHash(), null, OWNER)).isEqualTo(3);
        assertThat(tables.current(key)).isEqualTo(tables.version(key, 1));
        assertThat(decide(120)).isEqualTo("hold");
        assertThatThrownBy(() -> drafts.rollBack(key, 3, OWNER)).isInstanceOf(Refused.class);
    }

    @Test
    void aDraftWithErrorsIsKeptButNeverEvaluatedOrProposed() {
        var draft = drafts.begin(key, OWNER);
        var hostile = "for i in 1..999999999 return i";
        var rules = Policies.changed(draft, "rule_overLimit", Policies.condition(PERCENT, hostile));
        var saved = drafts.save(key, draft.revision(), rules, OWNER);
        assertThat(Policies.conditionOf(saved.table(), "rule_overLimit", PERCENT))
                .isEqualTo(hostile);
        assertThatThrownBy(() -> trials.ask(saved, facts(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> trials.replay(saved, 10)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.propose(key, saved.revision(), "why", OWNER))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takesRulesAsTheyAreTypedWithinLimits() {
        var draft = drafts.begin(key, OWNER);
        var added = new Rule("", List.of("", "", " > 7 ", "", ""), List.of("hold", "why not"), " a note ");
        var rules = new ArrayList<>(draft.table().rules());
        rules.add(0, added);
        var saved = drafts.save(key, draft.revision(), rules, OWNER);
        assertThat(saved.table().rules().get(0))
                .isEqualTo(new Rule(
                        "rule_v2n1", List.of("", "", "> 7", "", ""), List.of("\"hold\"", "\"why not\""), "a note"));
        assertThat(trials.ask(saved, facts(8)).rules()).containsExactly("rule_v2n1");
        for (Rule wrong : List.of(
                new Rule("x\" onclick=", added.conditions(), added.results(), ""),
                new Rule("rule_granted", added.conditions(), added.results(), ""),
                new Rule("", List.of(""), added.results(), ""),
                new Rule("", added.conditions(), added.results(), "n".repeat(301)),
                new Rule("", added.conditions(), List.of("hold", "zero\0"), ""))) {
            var with = new ArrayList<>(saved.table().rules());
            with.add(wrong);
            assertThatThrownBy(() -> drafts.save(key, saved.revision(), with, OWNER))
                    .as("%s", wrong)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(drafts.open(key).orElseThrow().revision()).isEqualTo(saved.revision());
    }

    @Test
    void oneDraftAtATimeAndNoChangeOverSomebodyElses() {
        var draft = drafts.begin(key, OWNER);
        assertThatThrownBy(() -> drafts.begin(key, CONTROLLER)).isInstanceOf(Refused.class);
        drafts.save(key, draft.revision(), moreCredit(draft), CONTROLLER);
        assertThatThrownBy(
                        () -> drafts.save(key, draft.revision(), draft.table().rules(), OWNER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("meanwhile");
        var open = drafts.open(key).orElseThrow();
        assertThat(drafts.save(key, open.revision(), open.table().rules(), OWNER))
                .as("the same again is no change")
                .isEqualTo(open);
    }

    @Test
    void aVersionThatCameMeanwhileIsTakenOverFirst() {
        var seen = proposal();
        repository
                .createDeployment()
                .name(ProcessDeployments.BY_RELEASE)
                .addString("processes/" + key + ".dmn", Policies.creditAs(key).replace("&gt; 500", "&gt; 600"))
                .deploy();
        assertThatThrownBy(() -> drafts.approve(key, seen.contentHash(), null, CONTROLLER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("version 2 decides now");
        var rebased = drafts.rebase(key, OWNER);
        assertThat(rebased.baseVersion()).isEqualTo(2);
        assertThat(rebased.state()).isEqualTo(State.DRAFT);
        drafts.propose(key, rebased.revision(), "Still", OWNER);
        var again = drafts.open(key).orElseThrow();
        assertThat(drafts.approve(key, again.contentHash(), null, CONTROLLER)).isEqualTo(3);
    }

    @Test
    void whatWasRejectedIsSettledAndCanBeTakenUpAgain() {
        var seen = proposal();
        assertThatThrownBy(() -> drafts.reject(key, seen.contentHash(), " ", CONTROLLER))
                .isInstanceOf(InvalidInput.class);
        drafts.reject(key, seen.contentHash(), "Too much", CONTROLLER);
        assertThatThrownBy(() -> drafts.approve(key, seen.contentHash(), null, CONTROLLER))
                .isInstanceOf(Refused.class);
        assertRefusedByTheDatabase("update engine.decision_draft set state = 'DRAFT', settled_by = null,"
                + " settled_at = null where id = ?");
        assertRefusedByTheDatabase("delete from engine.decision_draft where id = ?");
        var again = drafts.takeUp(key, seen.id(), OWNER);
        assertThat(again.table()).isEqualTo(seen.table());
        drafts.withdraw(key, CONTROLLER);
        assertThat(drafts.of(key)).extracting(DecisionDraft::state).containsExactly(State.WITHDRAWN, State.REJECTED);
    }

    @Test
    void othersChangeNothing() {
        var seen = proposal();
        for (ThrowingCallable command : List.<ThrowingCallable>of(
                () -> drafts.save(key, seen.revision(), List.of(), CLERK),
                () -> drafts.propose(key, seen.revision(), "why", CLERK),
                () -> drafts.approve(key, seen.contentHash(), null, CLERK),
                () -> drafts.reject(key, seen.contentHash(), "no", CLERK),
                () -> drafts.rebase(key, CLERK),
                () -> drafts.withdraw(key, CLERK),
                () -> drafts.keepOurs(key, CLERK))) {
            assertThatThrownBy(command).isInstanceOf(Refused.class).hasMessageContaining("process-owner");
        }
        assertThat(drafts.open(key).orElseThrow()).isEqualTo(seen);
        drafts.withdraw(key, OWNER);
        assertThatThrownBy(() -> drafts.begin(key, CLERK)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.takeUp(key, seen.id(), CLERK)).isInstanceOf(Refused.class);
        assertThat(drafts.open(key)).isEmpty();
    }

    @Test
    void decisionsAreKeptAsTheyWere() {
        decide(120);
        var document = "SO-" + key + "-120";
        for (String change : List.of(
                "update engine.decision_record set outputs = '[]' where document = ?",
                "delete from engine.decision_record where document = ?")) {
            assertThatThrownBy(() -> jdbc.update(change, document)).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(jdbc.update(
                        "insert into order_to_cash.decision (document, decision, version, inputs, rules, outputs,"
                                + " decided_at) values (?, ?, 1, '{}', '[]', '[]', now())",
                        document,
                        key))
                .as("a node of the release before still writes")
                .isEqualTo(1);
    }
}
