package io.orion.bench.engines;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells a client that the job of its order has committed, without asking the database. */
final class Progress {

    private static final int PATIENCE_SECONDS = 120;

    private final Map<String, CountDownLatch> billed = new ConcurrentHashMap<>();

    void expect(String number) {
        billed.put(number, new CountDownLatch(1));
    }

    /** To be called within the transaction that bills. */
    void billedOnCommit(String number) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                billed(number);
            }
        });
    }

    void billed(String number) {
        var waiting = billed.get(number);
        if (waiting != null) {
            waiting.countDown();
        }
    }

    void await(String number) throws InterruptedException {
        var waiting = billed.get(number);
        if (waiting == null || !waiting.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The order " + number + " was not billed");
        }
        billed.remove(number);
    }
}
