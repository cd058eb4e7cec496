package io.orion.engine.policy;

import static io.orion.engine.policy.Policies.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.DecisionTrials;
import io.orion.testing.DatabaseCounter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts and versions are tried without a trace. */
class DecisionTrialsIT extends OwnTable {

    @Autowired
    DatabaseCounter counter;

    @Test
    void aDraftIsTestedAndReplayedAndDecidesNothing() {
        assertThat(List.of(decide(50), decide(120), decide(160))).containsExactly("approve", "hold", "hold");
        var draft = drafts.begin(key, OWNER);
        draft = drafts.save(key, draft.revision(), moreCredit(draft), OWNER);
        assertThat(decide(130)).as("a draft decides nothing").isEqualTo("hold");
        var answer = trials.ask(draft, facts(120));
        assertThat(answer.outputs().get(0)).containsEntry("outcome", "approve");
        assertThat(answer.rules()).containsExactly("rule_granted");
        var replay = trials.replay(draft, 100);
        assertThat(replay.asked()).isEqualTo(4);
        assertThat(replay.changed()).isEqualTo(2);
        assertThat(replay.unanswered()).isZero();
        assertThat(replay.changes())
                .extracting(DecisionTrials.Change::document)
                .containsExactly("SO-" + key + "-130", "SO-" + key + "-120");
        assertThat(replay.shifts()).hasSize(1);
        assertThat(replay.shifts().get(0).before()).startsWith("hold");
        assertThat(replay.shifts().get(0).after()).startsWith("approve");
    }

    @Test
    void nothingIsWrittenByATestOrAReplay() {
        decide(120);
        var draft = proposal();
        var before = written();
        trials.ask(draft, facts(120));
        trials.replay(draft, 1000);
        trials.replay(key, 1, 1000);
        decisions.foresee(key, facts(120));
        assertThat(written()).isEqualTo(before);
    }

    private List<Object> written() {
        return List.of(
                jdbc.queryForList("select count(*), max(id) from engine.decision_record"),
                jdbc.queryForList("select count(*) from camunda.act_re_decision_def"),
                jdbc.queryForList("select count(*), sum(revision) from engine.decision_draft"));
    }

    @Test
    void aReplayTellsWhichCasesWouldHaveNoAnswer() {
        decide(50);
        decide(120);
        var draft = drafts.begin(key, OWNER);
        var rules = draft.table().rules().stream()
                .filter(rule -> !rule.id().equals("rule_granted"))
                .toList();
        draft = drafts.save(key, draft.revision(), rules, OWNER);
        var replay = trials.replay(draft, 10);
        assertThat(replay.changed()).isEqualTo(1);
        assertThat(replay.unanswered()).isEqualTo(1);
        assertThat(trials.replay(draft, 1).asked()).as("the newest only").isEqualTo(1);
        assertThat(trials.replay(draft, 1).changed()).isZero();
    }

    /** So a publication works at once on every node, whatever a node remembers. */
    @Test
    void everyDecisionAsksTheDatabaseForTheNewestVersion() {
        decide(50);
        counter.start();
        decide(50);
        counter.stop();
        assertThat(counter.byStatement().keySet().stream()
                        .filter(sql -> sql.toUpperCase(java.util.Locale.ROOT).contains("ACT_RE_DECISION_DEF")))
                .hasSize(1);
    }
}
