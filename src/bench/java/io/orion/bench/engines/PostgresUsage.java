package io.orion.bench.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database server has used so far: CPU of all its processes as Linux counts it, and write-ahead log. */
final class PostgresUsage {

    private static final double TICKS_PER_SECOND = 100;
    private static final int PARENT = 1; // fields after the command's name, from 0: see proc(5), stat
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private final JdbcTemplate jdbc;
    private final String postmaster;

    PostgresUsage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        postmaster = Objects.requireNonNull(jdbc.execute((ConnectionCallback<String>) PostgresUsage::postmaster));
    }

    /** The parent of the process that serves this connection. */
    private static String postmaster(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return stat(Path.of("/proc", row.getString(1), "stat"))[PARENT];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A reading.
     *
     * @param cpuSeconds of the server's processes, those that have ended included
     * @param walBytes position in the write-ahead log
     */
    record Reading(double cpuSeconds, long walBytes) {

        Reading minus(Reading earlier) {
            return new Reading(cpuSeconds - earlier.cpuSeconds, walBytes - earlier.walBytes);
        }
    }

    Reading read() throws IOException {
        long ticks = sum(stat(Path.of("/proc", postmaster, "stat")), CHILDREN_SYSTEM);
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                ticks += ticksOfChild(process.resolve("stat"));
            }
        }
        Long wal = jdbc.queryForObject("select (pg_current_wal_lsn() - '0/0')::bigint", Long.class);
        return new Reading(ticks / TICKS_PER_SECOND, wal == null ? 0 : wal);
    }

    private long ticksOfChild(Path stat) {
        try {
            String[] fields = stat(stat);
            return fields[PARENT].equals(postmaster) ? sum(fields, USER + 1) : 0;
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }

    private static long sum(String[] fields, int last) {
        long sum = 0;
        for (int field = USER; field <= last; field++) {
            sum += Long.parseLong(fields[field]);
        }
        return sum;
    }

    private static String[] stat(Path file) throws IOException {
        var text = Files.readString(file);
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }
}
