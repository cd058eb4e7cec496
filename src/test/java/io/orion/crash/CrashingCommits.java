package io.orion.crash;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Kills the process at a commit of written data: before the commit reaches the database, or after it did but before
 * anybody hears of it. Commits come one at a time, so that no other slips in between.
 */
final class CrashingCommits {

    private final CommitPoints points;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Thread starter;

    /** What {@code starter} writes is the start's own: tables and the sample company. */
    CrashingCommits(CommitPoints points, Thread starter) {
        this.points = points;
        this.starter = starter;
    }

    DataSource watch(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return watch(super.getConnection());
            }
        };
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private Connection watch(Connection connection) {
        Set<String> written = new TreeSet<>();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                var sql = (String) arguments[0];
                var writes = CommitPoints.writes(sql);
                if (!connection.getAutoCommit()) {
                    written.addAll(writes);
                } else if (CommitPoints.isStep(writes, sql)) {
                    return watch((PreparedStatement) method.invoke(connection, arguments), writes);
                }
            }
            if (method.getName().equals("commit") && CommitPoints.isStep(written, "") && hasWritten(connection)) {
                var tables = String.join(", ", written);
                written.clear();
                return commit(tables, () -> method.invoke(connection, arguments));
            }
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                written.clear();
            }
            return method.invoke(connection, arguments);
        });
    }

    /** A statement that is a transaction of its own. */
    private PreparedStatement watch(PreparedStatement statement, Set<String> writes) {
        return proxy(
                PreparedStatement.class,
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? commit(String.join(", ", writes), () -> method.invoke(statement, arguments))
                        : method.invoke(statement, arguments));
    }

    private Object commit(String tables, Call call) throws ReflectiveOperationException {
        if (Thread.currentThread().equals(starter) || !points.isArmed()) {
            return call.run();
        }
        oneAtATime.lock();
        try {
            boolean before = points.isNextBefore(tables);
            if (!before) {
                call.run();
            }
            points.record(new CommitPoints.Kill(before ? "before" : "after", tables));
            die();
            throw new IllegalStateException("Killed " + tables);
        } finally {
            oneAtATime.unlock(); // only where the commit itself failed
        }
    }

    /** PostgreSQL gives a transaction its number when it first writes. */
    private static boolean hasWritten(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select pg_current_xact_id_if_assigned() is not null")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        InvocationHandler unwrapping = (proxy, method, arguments) -> {
            try {
                return handler.invoke(proxy, method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(
                Proxy.newProxyInstance(CrashingCommits.class.getClassLoader(), new Class<?>[] {type}, unwrapping));
    }

    /** The kernel's kill: no shutdown hook runs, nothing is flushed, connections break off. */
    private static void die() {
        try {
            var pid = String.valueOf(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-9", pid).start().waitFor();
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(137);
        }
    }
}
