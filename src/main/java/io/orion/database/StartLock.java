package io.orion.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node after the other do what a first start does, so that two on an empty database do not collide. */
@Component
public class StartLock {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);
    private static final long KEY = 0x4f72696f6eL;
    private static final long LONG_KEY = KEY + 1;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataSource connections;

    StartLock(JdbcClient jdbc, TransactionTemplate transaction, DataSource connections) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.connections = connections;
    }

    /**
     * Does the work in one transaction, after every other node has finished its own.
     *
     * <p>The lock is taken in a statement of its own: what the work reads is then newer than what the others wrote.
     */
    public void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            // the other node may load a whole company first, which takes longer than a row may stay locked
            jdbc.sql("select set_config('lock_timeout', '5min', true)")
                    .query(String.class)
                    .single();
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(KEY)
                    .query((row, number) -> true)
                    .single();
            work.run();
        });
    }

    /**
     * Does work that takes minutes and many transactions, while every other node waits with its own.
     *
     * <p>A connection of its own holds the lock, so that it is free again when this node dies.
     */
    public void oneAfterTheOther(Runnable work) {
        try (var connection = connections.getConnection()) {
            awaitTurn(connection);
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of the start cannot be had", e);
        }
    }

    private static void awaitTurn(Connection connection) throws SQLException {
        if (ask(connection, "select pg_try_advisory_lock(?)")) {
            return;
        }
        LOG.info("Another node fills the database. This one goes on when it is done");
        connection.setAutoCommit(false);
        try (var patience = connection.createStatement()) {
            patience.execute("set local lock_timeout = 0"); // for this wait, not for what the connection does later
            ask(connection, "select pg_advisory_lock(?) is not null");
        } finally {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, LONG_KEY);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
