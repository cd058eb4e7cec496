package io.orion.messaging;

import io.orion.engine.Processes;
import io.orion.kernel.LoggedDocument;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries kept messages again, each in a transaction of its own; nodes share the work through row locks. */
@Component
public class InboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(InboxDispatcher.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 200;
    private static final String NOBODY_WAITS = "No process waits for it; it is tried again for a day";

    private final JdbcClient jdbc;
    private final Processes processes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InboxDispatcher(JdbcClient jdbc, Processes processes, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Due(long id, String businessKey) {}

    private record Kept(long id, String name, String businessKey, int attempts, boolean expired) {}

    /** Tries every message that is due once. Returns how many were used. */
    @SuppressWarnings("try") // closing is its use
    public int dispatchDue() {
        int used = 0;
        for (var due : due()) {
            try (var logged = LoggedDocument.of(due.businessKey())) {
                used += use(due.id()) ? 1 : 0;
            }
        }
        return used;
    }

    private boolean use(long id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> tryOne(id)));
        } catch (RuntimeException e) {
            LOG.warn("Inbox message {} will be tried again: {}", id, e.toString());
            postpone(id, e.toString());
            return false;
        }
    }

    /**
     * Gives a message that was not used yet, expired or not, to its process now.
     *
     * @return why it was not used; null when it was
     */
    @Nullable
    String useNow(long id) {
        try {
            return transaction.execute(status -> {
                jdbc.sql("update messaging.inbox set state = 'new', expires_at = ?::timestamptz + interval '1 day'"
                                + " where id = ? and state = 'expired'")
                        .params(Timestamp.from(clock.instant()), id)
                        .update();
                return tryOne(id) ? null : NOBODY_WAITS;
            });
        } catch (RuntimeException e) {
            LOG.warn("Inbox message {} was not used: {}", id, e.toString());
            postpone(id, e.toString());
            return e.toString();
        }
    }

    private List<Due> due() {
        return jdbc.sql("select id, business_key from messaging.inbox where state = 'new' and next_attempt_at <= ?"
                        + " order by id limit " + BATCH)
                .param(Timestamp.from(clock.instant()))
                .query(Due.class)
                .list();
    }

    private boolean tryOne(long id) {
        var now = Timestamp.from(clock.instant());
        var found = jdbc.sql("select id, name, business_key, attempts, expires_at <= ? as expired"
                        + " from messaging.inbox where id = ? and state = 'new' for update skip locked")
                .params(now, id)
                .query(Kept.class)
                .optional();
        if (found.isEmpty()) {
            return false;
        }
        var kept = found.get();
        if (processes.wake(kept.name(), kept.businessKey())) {
            jdbc.sql("update messaging.inbox set state = 'used' where id = ?")
                    .param(id)
                    .update();
            return true;
        }
        if (kept.expired()) {
            jdbc.sql("update messaging.inbox set state = 'expired' where id = ?")
                    .param(id)
                    .update();
        } else {
            postpone(id, null);
        }
        return false;
    }

    /** Waits twice as long each time, from a second to a minute. */
    private void postpone(long id, @Nullable String error) {
        jdbc.sql("update messaging.inbox set attempts = attempts + 1, last_error = ?,"
                        + " next_attempt_at = ?::timestamptz + least(power(2, attempts), ?) * interval '1 second'"
                        + " where id = ?")
                .params(error, Timestamp.from(clock.instant()), LONGEST_PAUSE.toSeconds(), id)
                .update();
    }
}
