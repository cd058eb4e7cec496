package io.orion.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what all of Orion asks of the database between {@link #start} and {@link #stop}: statements, rows written and
 * commits. Outside of that it passes calls through, so that one context serves every test.
 *
 * <p>An entry of a batch is a statement. Commits count that had something to commit.
 */
public final class DatabaseCounter implements BeanPostProcessor {

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final Map<String, Integer> perStatement = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Thread> only = new AtomicReference<>();
    private volatile boolean counting;

    /** What was counted. */
    public record Count(int statements, int rows, int commits) {

        public boolean isWithin(Count most) {
            return statements <= most.statements && rows <= most.rows && commits <= most.commits;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counted) ? new Counted(source, this) : bean;
    }

    /** Forgets what was counted, and counts from here. */
    public void start() {
        only.set(null);
        statements.set(0);
        rows.set(0);
        commits.set(0);
        perStatement.clear();
        counting = true;
    }

    /** As {@link #start}, but only what this thread asks: what Orion does now and then beside it does not count. */
    public void startHere() {
        start();
        only.set(Thread.currentThread());
    }

    /** Goes on counting after a stop. */
    public void resume() {
        counting = true;
    }

    public Count stop() {
        counting = false;
        return new Count(statements.get(), rows.get(), commits.get());
    }

    /** How often each statement ran; for whoever wants to know why a number has grown. */
    public Map<String, Integer> byStatement() {
        return new TreeMap<>(perStatement);
    }

    /** The pool as the application sees it; the pool itself stays reachable for its metrics. */
    private static final class Counted extends DelegatingDataSource {

        private final DatabaseCounter counter;

        private Counted(DataSource source, DatabaseCounter counter) {
            super(source);
            this.counter = counter;
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return counter.watch(super.getConnection());
        }
    }

    private boolean counts() {
        var thread = only.get();
        return counting && (thread == null || thread == Thread.currentThread());
    }

    private Connection watch(Connection connection) {
        int[] written = {0}; // statements since the last commit
        return proxy(Connection.class, connection, (proxy, method, arguments) -> {
            if (method.getName().equals("commit") && counts() && written[0] > 0) {
                commits.incrementAndGet();
                written[0] = 0;
            }
            var result = call(connection, method, arguments);
            if (result instanceof PreparedStatement prepared) {
                return watch(PreparedStatement.class, prepared, String.valueOf(arguments[0]), connection, written);
            }
            return result instanceof Statement plain ? watch(Statement.class, plain, "", connection, written) : result;
        });
    }

    private <T extends Statement> T watch(
            Class<T> type, T statement, String sql, Connection connection, int[] written) {
        return proxy(type, statement, (proxy, method, arguments) -> {
            var result = call(statement, method, arguments);
            if (counts() && method.getName().startsWith("execute")) {
                var text = sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql;
                count(text, statement, result);
                written[0]++;
                if (connection.getAutoCommit()) {
                    commits.incrementAndGet();
                    written[0] = 0;
                }
            }
            return result;
        });
    }

    private void count(String sql, Statement statement, Object result) throws java.sql.SQLException {
        int times = result instanceof int[] batch ? batch.length : 1;
        statements.addAndGet(times);
        perStatement.merge(sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT), times, Integer::sum);
        if (result instanceof int[] batch) {
            rows.addAndGet(Arrays.stream(batch).map(DatabaseCounter::rows).sum());
        } else if (result instanceof Integer updated) {
            rows.addAndGet(updated);
        } else if (Boolean.FALSE.equals(result)) {
            rows.addAndGet(Math.max(0, statement.getUpdateCount()));
        }
    }

    /** A driver that sends a batch as one statement says only that it worked; each of these writes one row. */
    private static int rows(int updated) {
        return updated == Statement.SUCCESS_NO_INFO ? 1 : updated;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, T target, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(target.getClass().getClassLoader(), new Class<?>[] {type}, handler);
    }
}
