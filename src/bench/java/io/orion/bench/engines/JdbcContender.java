package io.orion.bench.engines;

import com.zaxxer.hikari.HikariDataSource;
import io.orion.testing.DatabaseCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The floor: a state machine written for this one flow. As durable as the engines, with a task table and a job table
 * that several nodes could share, but without models, history, rights and anything else that makes a platform.
 */
final class JdbcContender implements Contender {

    private static final int WORKERS = 4;
    private static final int POLL_MILLISECONDS = 1_000;

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final BusinessWrites writes;
    private final Semaphore jobs = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean open = true;

    JdbcContender(String url, int connections, DatabaseCounter counter) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(connections);
        var source = (DataSource) counter.postProcessAfterInitialization(pool, "dataSource");
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        writes = new BusinessWrites(jdbc);
        BusinessWrites.createTables(jdbc);
        jdbc.execute("""
                create table bench.task (
                    number text primary key references bench.sales_order, candidate_group text not null);
                create table bench.job (id bigint generated always as identity primary key, number text not null)""");
        for (int i = 0; i < WORKERS; i++) {
            var worker = new Thread(this::work, "worker-" + i);
            workers.add(worker);
            worker.start();
        }
    }

    @Override
    public void start(String number) {
        transaction.executeWithoutResult(any -> {
            writes.recordOrder(number);
            jdbc.update("insert into bench.task (number, candidate_group) values (?, ?)", number, "bench");
        });
    }

    @Override
    public void approve(String number) {
        transaction.executeWithoutResult(any -> {
            requireOne(jdbc.update("delete from bench.task where number = ? and candidate_group = 'bench'", number));
            requireOne(jdbc.update(
                    "update bench.sales_order set state = 'APPROVED' where number = ? and state = 'ACCEPTED'", number));
            jdbc.update("insert into bench.job (number) values (?)", number);
        });
        jobs.release();
    }

    @Override
    public void pay(String number) {
        transaction.executeWithoutResult(any -> requireOne(jdbc.update(
                "update bench.sales_order set state = 'CLOSED' where number = ? and state = 'BILLED'", number)));
    }

    private void work() {
        try {
            while (open) {
                if (jobs.tryAcquire(POLL_MILLISECONDS, TimeUnit.MILLISECONDS) || open) {
                    transaction.executeWithoutResult(any -> runOneJob());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOneJob() {
        var taken = jdbc.queryForList(
                "delete from bench.job where id = (select id from bench.job order by id for update skip locked"
                        + " limit 1) returning number",
                String.class);
        for (String number : taken) {
            writes.bill(number);
            requireOne(jdbc.update(
                    "update bench.sales_order set state = 'BILLED' where number = ? and state = 'APPROVED'", number));
            ContenderMain.PROGRESS.billedOnCommit(number);
        }
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The order is not in the state that this step wants");
        }
    }

    @Override
    public void close() {
        open = false;
        workers.forEach(Thread::interrupt);
        pool.close();
    }
}
