package io.orion.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node after the other do what a first start does, so that two on an empty database do not collide. */
@Component
public class StartLock {

    private static final long KEY = 0x4f72696f6eL;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StartLock(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
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
}
