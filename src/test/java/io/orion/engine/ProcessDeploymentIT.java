package io.orion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.engine.policy.Policies;
import io.orion.kernel.Refused;
import io.orion.testing.OrionTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Starts and releases, and a table of this test's own that people may have changed. */
@OrionTest
class ProcessDeploymentIT {

    private static final int PERCENT = 2;

    @Autowired
    ProcessDeployment deployment;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DecisionDrafts drafts;

    @Autowired
    DecisionTables tables;

    private final String key = "decide" + UUID.randomUUID().toString().substring(0, 8);
    private final String shipped = Policies.creditAs(key);

    private void start(String model) {
        deployment.deploy(engine, Map.of("processes/" + key + ".dmn", model.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the release ships, with another bound from which on an order is hopeless. */
    private String release(int hopeless) {
        return shipped.replace("&gt; 500", "&gt; " + hopeless);
    }

    private String hopeless() {
        return Policies.conditionOf(tables.current(key), "rule_hopeless", PERCENT);
    }

    private void peoplePublish(String hopeless) {
        var draft = drafts.begin(key, Policies.OWNER);
        draft = drafts.save(
                key,
                draft.revision(),
                Policies.changed(draft, "rule_hopeless", Policies.condition(PERCENT, hopeless)),
                Policies.OWNER);
        approve(draft);
    }

    private void approve(DecisionDraft draft) {
        drafts.propose(key, draft.revision(), "why", Policies.OWNER);
        drafts.approve(key, drafts.open(key).orElseThrow().contentHash(), null, Policies.CONTROLLER);
    }

    @Test
    void aReleaseReplacesATableThatNobodyChanged() {
        start(shipped);
        start(shipped);
        assertThat(tables.versions(key)).hasSize(1);
        start(release(600));
        assertThat(hopeless()).isEqualTo("> 600");
        assertThat(tables.offered(key)).isEmpty();
    }

    @Test
    void aRestartKeepsWhatPeoplePublished() {
        start(shipped);
        peoplePublish("> 700");
        start(shipped);
        assertThat(hopeless()).isEqualTo("> 700");
        assertThat(tables.versions(key)).hasSize(2);
        assertThat(tables.offered(key)).isEmpty();
    }

    @Test
    void aReleaseOffersItsVersionAndPeopleTakeIt() {
        start(shipped);
        peoplePublish("> 700");
        start(release(600));
        start(release(600));
        assertThat(hopeless()).isEqualTo("> 700");
        assertThat(Policies.conditionOf(tables.offered(key).orElseThrow(), "rule_hopeless", PERCENT))
                .isEqualTo("> 600");
        var draft = drafts.takeRelease(key, Policies.OWNER);
        assertThat(draft.origin()).isEqualTo(DecisionDraft.Origin.RELEASE);
        assertThat(tables.offered(key)).as("until it is published").isPresent();
        approve(draft);
        assertThat(hopeless()).isEqualTo("> 600");
        assertThat(tables.offered(key)).isEmpty();
        start(release(600));
        assertThat(tables.offered(key)).as("decided once").isEmpty();
        assertThat(tables.versions(key)).hasSize(3);
    }

    @Test
    void peopleKeepTheirsUntilAnotherReleaseBringsAnother() {
        start(shipped);
        peoplePublish("> 700");
        start(release(600));
        drafts.keepOurs(key, Policies.CONTROLLER);
        start(release(600));
        assertThat(tables.offered(key)).isEmpty();
        assertThatThrownBy(() -> drafts.takeRelease(key, Policies.OWNER)).isInstanceOf(Refused.class);
        start(release(650));
        start(release(660));
        assertThat(Policies.conditionOf(tables.offered(key).orElseThrow(), "rule_hopeless", PERCENT))
                .isEqualTo("> 660");
        start(shipped);
        assertThat(tables.offered(key))
                .as("the release that brought it is gone")
                .isEmpty();
        assertThat(hopeless()).isEqualTo("> 700");
    }
}
