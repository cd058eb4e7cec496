package io.orion.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.testing.OrionTest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@OrionTest
class StartLockIT {

    @Autowired
    StartLock lock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSecondNodeSeesWhatTheFirstHasMade() throws Exception {
        jdbc.sql("create table if not exists public.first_start (node int)").update();
        var second = new AtomicReference<CompletableFuture<Void>>();
        lock.alone(() -> {
            second.set(CompletableFuture.runAsync(() -> lock.alone(() -> makeOnce(2))));
            awaitWaiting();
            makeOnce(1);
        });
        second.get().get(30, TimeUnit.SECONDS);
        assertThat(jdbc.sql("select node from public.first_start")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
        jdbc.sql("drop table public.first_start").update();
    }

    @Test
    void theSecondNodeWaitsForLongWorkWhoseStepsAreCommitted() throws Exception {
        var order = new ArrayBlockingQueue<String>(2);
        var second = new AtomicReference<CompletableFuture<Void>>();
        lock.oneAfterTheOther(() -> {
            second.set(CompletableFuture.runAsync(() -> lock.oneAfterTheOther(() -> order.add("second"))));
            assertThatThrownBy(() -> second.get().get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            order.add("first");
        });
        second.get().get(30, TimeUnit.SECONDS);
        assertThat(order).containsExactly("first", "second");
    }

    private void makeOnce(int node) {
        jdbc.sql("insert into public.first_start select ? where not exists (select 1 from public.first_start)")
                .param(node)
                .update();
    }

    private void awaitWaiting() {
        int waiting = 0;
        while (waiting == 0) {
            waiting = jdbc.sql("select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                            + " where d.datname = current_database() and locktype = 'advisory' and not granted")
                    .query(Integer.class)
                    .single();
        }
    }
}
