package io.orion.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Work that is done although Orion is killed at every commit on the way: once before it and once after it. Whoever
 * asked asks again; nothing is lost and nothing is there twice.
 *
 * <p>While one Orion works, the next ones start already, so that a test takes what starting takes on all processors.
 */
abstract class Crashing {

    private static final int STANDBYS = 2;
    private static final int MOST_STARTS = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final ObjectMapper json = new ObjectMapper();

    private final JdbcConnectionDetails database = TestDatabase.newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(
            new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    private final Deque<OrionProcess> standbys = new ArrayDeque<>();

    @TempDir
    Path directory;

    private CommitPoints points;
    private OrionProcess orion;
    private int starts;

    /** Does what is to be done next; said again and again, to one Orion after another. */
    abstract void step(OrionProcess orion) throws Exception;

    /** Whether the work is at its end, by the tables. */
    abstract boolean isAtItsEnd();

    @BeforeEach
    void file() {
        points = new CommitPoints(directory.resolve("kills"));
    }

    @AfterEach
    void stop() {
        standbys.forEach(OrionProcess::kill);
        if (orion != null) {
            orion.kill();
        }
    }

    /** What comes before the work, with nobody killed. */
    void prepare(Preparation preparation) throws Exception {
        startNext();
        preparation.run(orion);
    }

    /** Something said to a running Orion. */
    interface Preparation {
        void run(OrionProcess orion) throws Exception;
    }

    /** Works until all is done, killed at every commit. */
    void workAndDie() throws Exception {
        points.arm();
        if (orion != null) {
            workUntilDeath();
        }
        while (!done()) {
            assertThat(starts).as("starts").isLessThan(MOST_STARTS);
            startNext();
            workUntilDeath();
        }
    }

    /** The first makes the tables and loads the company alone; from then on others stand by. */
    private void startNext() throws Exception {
        orion = standbys.isEmpty() ? another() : standbys.remove();
        orion.release();
        while (standbys.size() < STANDBYS) {
            standbys.add(another());
        }
    }

    private OrionProcess another() throws Exception {
        return new OrionProcess(database, directory, "orion-" + ++starts);
    }

    private void workUntilDeath() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (orion.isAlive() && !done()) {
                assertThat(System.nanoTime()).as("nothing happens").isLessThan(deadline);
                step(orion);
                pause();
            }
        } catch (IOException e) {
            orion.awaitDeath();
        }
        orion.kill();
        passTime();
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }

    static void until(Callable<Boolean> reached) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.call()) {
            assertThat(System.nanoTime()).as("nothing happens").isLessThan(deadline);
            pause();
        }
    }

    /** The dead one's claims on jobs and messages run out. */
    private void passTime() {
        jdbc.sql("update camunda.act_ru_job set lock_owner_ = null, lock_exp_time_ = null"
                        + " where lock_exp_time_ is not null")
                .update();
        jdbc.sql("update messaging.outbox set next_attempt_at = now() where state = 'new'")
                .update();
    }

    private boolean done() {
        return starts > 0 && isAtItsEnd() && isIdle();
    }

    boolean isIdle() {
        return count("select count(*) from messaging.outbox where state = 'new'") == 0
                && count("select count(*) from messaging.inbox where state = 'new'") == 0
                && count("select count(*) from camunda.act_ru_execution") == 0;
    }

    /** Claims and completes, as somebody does who does not know how far it went. */
    void complete(OrionProcess here, JsonNode task, String user, String form) throws Exception {
        var path = "/engine-rest/task/" + task.get("id").asText();
        if (task.path("assignee").isNull()) {
            here.post(user, path + "/claim", path, "{\"userId\": \"" + user + "\"}");
        }
        here.post(user, path + "/complete", path, form);
    }

    JsonNode tasks(OrionProcess here, String user, String businessKey) throws Exception {
        var path = "/engine-rest/task?maxResults=5&processInstanceBusinessKey=" + businessKey;
        return json.readTree(here.get(user, path).body());
    }

    /** Every commit has met both deaths, one after the other. Returns what was died at, and how often. */
    Map<String, List<String>> kills() {
        Map<String, List<String>> modes = points.kills().stream()
                .collect(Collectors.groupingBy(
                        CommitPoints.Kill::tables,
                        LinkedHashMap::new,
                        Collectors.mapping(CommitPoints.Kill::mode, Collectors.toList())));
        modes.forEach((tables, here) -> {
            assertThat(here).as(tables).hasSizeGreaterThan(1);
            for (int i = 0; i < here.size(); i++) {
                assertThat(here.get(i)).as(tables).isEqualTo(i % 2 == 0 ? "before" : "after");
            }
            assertThat(here.size() % 2).as("the last death at " + tables).isZero();
        });
        return modes;
    }

    /** That each of the steps was in a commit that was died at. */
    static void assertDiedAt(Map<String, List<String>> kills, List<String> steps) {
        for (String step : steps) {
            assertThat(kills.keySet())
                    .as("killed where " + step + " is written")
                    .anyMatch(it -> it.contains(step));
        }
    }

    List<String> outgoing() throws IOException {
        try (var files = Files.list(directory.resolve("outgoing"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("part-"))
                    .toList();
        }
    }

    void assertBooks() {
        assertThat(count("select count(*) from ledger.violation")).isZero();
        assertThat(count("select count(*) from inventory.violation")).isZero();
        assertThat(count("select count(*) from camunda.act_ru_execution")).isZero();
        assertThat(count("select count(*) from camunda.act_ru_incident")).isZero();
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
