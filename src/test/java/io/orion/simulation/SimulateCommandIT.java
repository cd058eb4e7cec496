package io.orion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.OrionApplication;
import io.orion.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The command as one types it: a process of its own, what it says, what it ends with. */
class SimulateCommandIT {

    private static final int MINUTES = 5;

    private final JdbcConnectionDetails database = TestDatabase.newDatabase();

    @TempDir
    Path directory;

    /** How the command ended. */
    private record End(int code, String said) {}

    /** With the demo's company, which is the quickest to have: elsewhere its master data is imported first. */
    private End simulate(String... options) throws IOException, InterruptedException {
        return begin("simulate.log", options).end();
    }

    private Run begin(String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                classPath(),
                OrionApplication.class.getName(),
                "simulate",
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--orion.messaging.outgoing-directory=" + directory.resolve("outgoing")));
        command.addAll(List.of(options));
        var log = directory.resolve(name);
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Run(process, log);
    }

    /** A command under way. */
    private record Run(Process process, Path log) {

        End end() throws IOException, InterruptedException {
            try {
                assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
                return new End(process.exitValue(), Files.readString(log));
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** Without the tests' classes: what they define for themselves is none of Orion's. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private int count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Two nodes that start together: the second one waits, since it would work on what the first makes. */
    @Test
    void simulatesOnceAndSaysWhatItLeavesAlone() throws Exception {
        var one = begin("one.log", "--orders=3", "--months=1", "--seed=5");
        var other = begin("other.log", "--orders=3", "--months=1", "--seed=5");
        var ends = Stream.of(one.end(), other.end())
                .sorted(Comparator.comparingInt(End::code))
                .toList();
        var first = ends.get(0);
        assertThat(first.code()).as(first.said()).isZero();
        assertThat(first.said()).contains("Simulating 3 orders since", "seed 5", "Simulated in ");
        assertThat(first.said()).contains("started on port -1");
        assertThat(count("select count(*) from order_to_cash.sales_order")).isEqualTo(3);

        var second = ends.get(1);
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.said())
                .contains("Nothing was simulated: there are orders already. Take an empty database")
                .doesNotContain("A simulation stopped at");

        update("update simulation.run set finished = false, reached_at = '2026-01-02T03:04:05Z'");
        var interrupted = simulate("--orders=3");
        assertThat(interrupted.code()).isEqualTo(1);
        assertThat(interrupted.said())
                .contains("A simulation stopped at 2026-01-02T03:04:05Z", "it does not go on")
                .doesNotContain("Simulating 3 orders");
        assertThat(count("select count(*) from order_to_cash.sales_order")).isEqualTo(3);
    }
}
