package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.engine.Failures;
import io.orion.engine.OperationLog;
import io.orion.engine.Outcome;
import io.orion.kernel.Actor;
import io.orion.testing.Http;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators see and do, on processes of this test's own that are broken on purpose. */
@OrionTest
class OperationsIT {

    private static final Actor OPERATOR = new Actor("operator", Set.of("operator"));

    @Autowired
    Failures failures;

    @Autowired
    OperationLog log;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Http http;

    private final String key = "ops" + UUID.randomUUID().toString().substring(0, 8);

    private FailingCases cases;

    @BeforeEach
    void ourOwn() {
        cases = new FailingCases(engine, key);
    }

    @AfterEach
    void leaveNothingBehind() {
        cases.remove();
    }

    private Failures.Group group() {
        var ours = failures.groups().stream()
                .filter(it -> it.process().equals(key))
                .toList();
        assertThat(ours).hasSize(1);
        return ours.get(0);
    }

    @Test
    void groupsFailuresOfOneCauseAndRetriesThemEachByItself() {
        var first = key.toUpperCase(Locale.ROOT) + "-2026-000001";
        var second = key.toUpperCase(Locale.ROOT) + "-2026-000002";
        cases.start(first, second);
        var group = group();
        assertThat(group.count()).isEqualTo(2);
        assertThat(group.givenUp()).isEqualTo(2);
        assertThat(group.cause()).contains("ready");
        var jobs = failures.failures(group.id(), 10);
        assertThat(jobs).extracting(Failures.Failure::document).containsExactlyInAnyOrder(first, second);
        assertThat(failures.stackTrace(jobs.get(0).job()).orElseThrow()).contains("\tat ");

        cases.repair(first);
        var results =
                jobs.stream().map(it -> failures.retry(it.job(), OPERATOR)).toList();
        assertThat(results)
                .filteredOn(Outcome::done)
                .extracting(Outcome::document)
                .containsExactly(first);
        assertThat(results)
                .filteredOn(it -> !it.done())
                .first()
                .matches(it -> it.reason().contains("ready"));
        assertThat(cases.works(first)).isTrue();
        assertThat(cases.works(second)).isFalse();
        assertThat(group().count()).isEqualTo(1);
        assertThat(log.latest(2))
                .allMatch(it -> it.actor().equals("operator") && it.what().startsWith(key));
        assertThat(log.latest(2)).extracting(OperationLog.Entry::done).containsExactlyInAnyOrder(true, false);

        assertThat(failures.retry(jobs.get(0).job() + "x", OPERATOR).done()).isFalse();
    }

    @Test
    void thePageShowsTheGroupAndRetriesIt() {
        cases.start(key);
        var operator = new Person(http, "operator");
        assertThat(operator.get("/operations").body()).contains(group().id());
        var group = group().id();
        var page = operator.get("/operations/failures/" + group).body();
        assertThat(page).contains(key, "Stack trace of the oldest", "\tat ");
        var job = failures.failures(group().id(), 1).get(0).job();
        cases.repair(key);
        assertThat(operator.post("/operations/retry", Map.of("item", job), "forged")
                        .statusCode())
                .isEqualTo(403);
        assertThat(cases.works(key)).isFalse();
        assertThat(operator.post("/operations/retry", Map.of("item", job)).body())
                .contains(key, "done");
        assertThat(cases.works(key)).isTrue();
        assertThat(operator.get("/operations").body()).contains("tried again").doesNotContain("/failures/" + group);
        assertThat(new Person(http, "order-desk").get("/operations").statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsJobsThatNobodyRuns() {
        cases.deploy();
        runtime.startProcessInstanceByKey(key, key);
        assertThat(failures.overdue()).noneMatch(it -> it.process().equals(key));
        clock.advance(Duration.ofMinutes(2));
        assertThat(failures.overdue())
                .filteredOn(it -> it.process().equals(key))
                .hasSize(1);
    }

    @Test
    void whatOperatorsDidIsKept() {
        log.note(OperationLog.Action.RETRY, key, Outcome.failed("1", key, "why"), OPERATOR);
        for (String change : List.of("update engine.operation set actor = 'x'", "delete from engine.operation")) {
            assertThatThrownBy(() -> jdbc.update(change)).hasMessageContaining("append-only");
        }
    }
}
