package io.orion.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orion.engine.CaseSelection;
import io.orion.engine.CaseSummary;
import io.orion.engine.Cases;
import io.orion.intelligence.Insight.Age;
import io.orion.intelligence.Insight.Week;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Six cases of a process of this test's own, whose figures are computed by hand. */
@OrionTest
class InsightIT {

    private static final LocalDate MONDAY = LocalDate.parse("2031-03-03");
    private static final Instant START = Instant.parse("2031-03-03T10:00:00Z");
    private static final double DAY = Duration.ofDays(1).toSeconds();

    @Autowired
    ProcessDays days;

    @Autowired
    Refresh refresh;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String process = "figures" + UUID.randomUUID().toString().substring(0, 8);
    private Instant was = MovableClock.START;

    @BeforeEach
    void asIfNeverFilled() {
        was = clock.instant();
        jdbc.update("update intelligence.watermark set day = null, until = null");
    }

    @AfterEach
    void leaveNothingBehind() {
        clock.moveTo(was);
        jdbc.update("delete from engine.case_summary where process_id = ?", process);
        jdbc.update("delete from engine.case_history where process_id = ?", process);
        jdbc.update("delete from intelligence.process_day where process_id = ?", process);
        jdbc.update("delete from intelligence.wait where process_id = ?", process);
        jdbc.update("delete from intelligence.wait_day where process_id = ?", process);
        jdbc.update("update intelligence.watermark set day = null, until = null");
    }

    private void put(int number, Duration after, @Nullable Duration took) {
        var started = START.plus(after);
        var it = new CaseSummary(
                process + "-" + number,
                process,
                "title",
                "status",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                started,
                took == null ? null : started.plus(took));
        transaction.executeWithoutResult(status -> cases.put(it));
    }

    private void touch(int number) {
        jdbc.update(
                "insert into engine.case_history (business_key, process_instance_id, process_id, recorded_at, events)"
                        + " values (?, 'x', ?, now(), '[[7, \"userTask_work\", 0]]')",
                process + "-" + number,
                process);
    }

    private Insight.Figures figures(LocalDate from, LocalDate before) {
        var found = days.figures(Set.of(process), from, before);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Four that took 1, 2, 3 and 4 days, of which the first was worked on; two that are open. */
    private void sixCases() {
        for (int number = 1; number <= 4; number++) {
            put(number, Duration.ZERO, Duration.ofDays(number));
        }
        touch(1);
        put(5, Duration.ofDays(7), null);
        put(6, Duration.ofDays(9), null);
        clock.moveTo(START.plus(Duration.ofDays(9)).plusSeconds(60));
        refresh.refresh();
    }

    @Test
    void computesWhatCanBeComputedByHand() {
        sixCases();
        var it = figures(MONDAY, MONDAY.plusDays(30));
        assertThat(it.started()).isEqualTo(6);
        assertThat(it.closed()).isEqualTo(4);
        assertThat(it.touchless()).isEqualTo(3);
        assertThat(it.touchlessRate()).isEqualTo(75.0);
        assertThat(it.open()).isEqualTo(new Age(1, 1, 0, 0));
        assertThat(it.cycle()).isNotNull();
        assertThat(it.cycle().p50()).isCloseTo(2.5 * DAY, within(1.0));
        assertThat(it.cycle().p80()).isCloseTo(3.4 * DAY, within(1.0));
        assertThat(it.cycle().p95()).isCloseTo(3.85 * DAY, within(1.0));
        assertThat(days.weeks(process, MONDAY, MONDAY.plusDays(30)))
                .containsExactly(new Week(MONDAY, 4, 4), new Week(MONDAY.plusDays(7), 2, 0));
    }

    @Test
    void aPeriodCountsWhatHappenedInItAndTheListShowsTheSameCases() {
        sixCases();
        var from = MONDAY.plusDays(2);
        var before = MONDAY.plusDays(4);
        var it = figures(from, before);
        assertThat(it.started()).isZero();
        assertThat(it.closed()).isEqualTo(2);
        assertThat(it.touchless()).isEqualTo(2);
        var closed = new Cases.Between(
                START.plus(Duration.ofDays(2)).minusSeconds(36000),
                START.plus(Duration.ofDays(4)).minusSeconds(36000));
        var query = new Cases.Query(null, Set.of(process), null, null, false, Cases.Between.EVER, closed, null, null);
        assertThat(cases.list(query, 10))
                .extracting(CaseSummary::number)
                .containsExactlyInAnyOrder(process + "-2", process + "-3");
    }

    @Test
    void fillsLaterDaysWithoutReadingTheOldOnesAgain() {
        sixCases();
        jdbc.update(
                "update intelligence.process_day set started = 40 where process_id = ? and day = ?",
                process,
                java.sql.Date.valueOf(MONDAY));
        clock.moveTo(START.plus(Duration.ofDays(10)));
        put(6, Duration.ofDays(9), Duration.ofHours(12));
        refresh.refresh();
        var it = figures(MONDAY, MONDAY.plusDays(30));
        assertThat(it.closed()).isEqualTo(5);
        assertThat(it.started()).as("the first day is as it was filled").isEqualTo(42);
        refresh.refresh();
        assertThat(figures(MONDAY, MONDAY.plusDays(30))).isEqualTo(it);
    }

    /** Events of one transaction: kind, element, milliseconds; of a completed task also until it is due. */
    private void record(int number, Duration after, String events) {
        jdbc.update(
                "insert into engine.case_history (business_key, process_instance_id, process_id, recorded_at, events)"
                        + " values (?, ?, ?, ?, ?::jsonb)",
                process + "-" + number,
                process + number,
                process,
                java.sql.Timestamp.from(START.plus(after)),
                events);
    }

    @Test
    void comparesTasksWithTheirDueInstantsAndSumsUpTheWaiting() {
        for (int number = 1; number <= 3; number++) {
            put(number, Duration.ZERO, null);
            record(number, Duration.ZERO, "[[2, \"userTask_work\", 0]]");
        }
        record(1, Duration.ofHours(2), "[[7, \"userTask_work\", 0, null, \"me\", 1000], [3, \"userTask_work\", 0]]");
        record(2, Duration.ofHours(4), "[[7, \"userTask_work\", 0, null, \"me\", -1000], [3, \"userTask_work\", 0]]");
        record(2, Duration.ofHours(5), "[[2, \"userTask_work\", 0]]");
        record(2, Duration.ofHours(7), "[[4, \"userTask_work\", 0]]");
        clock.moveTo(START.plus(Duration.ofDays(1)));
        refresh.refresh();
        assertThat(days.dues(Set.of(process), MONDAY, MONDAY.plusDays(1)))
                .containsExactly(new Insight.Due(process, "userTask_work", 2, 2, 1, 0, 0));
        assertThat(days.waits(process, Set.of(process), MONDAY, MONDAY.plusDays(1)))
                .containsExactly(new Insight.Wait("userTask_work", 3, 28_800, 7_200, 1, START));
        assertThat(inSet("completedOnTime")).containsExactly(process + "-1");
        assertThat(inSet("completedLate")).containsExactly(process + "-2");
        assertThat(inSet("waiting")).containsExactly(process + "-3");
        assertThat(inSet("waited")).containsExactlyInAnyOrder(process + "-1", process + "-2");
    }

    private List<String> inSet(String set) {
        var day = new Cases.Between(START.minusSeconds(36_000), START.plusSeconds(36_000));
        var choice = new CaseSelection.Choice(set, day, process + ".userTask_work");
        return cases.list(among(choice), 10).stream().map(CaseSummary::number).toList();
    }

    private Cases.Query among(CaseSelection.Choice set) {
        var ever = Cases.Between.EVER;
        return new Cases.Query(null, Set.of(process), null, null, false, ever, ever, set, null);
    }

    @Test
    void nothingIsNoFigure() {
        assertThat(days.figures(Set.of(process), MONDAY, MONDAY.plusDays(1))).isEmpty();
        assertThat(new Insight.Figures(process, 1, 0, 0, null, new Age(1, 0, 0, 0)).touchlessRate())
                .isNull();
    }
}
