package io.orion.messaging;

import io.orion.engine.Processes;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages for processes, each used once. One that comes before its process waits for it is kept and tried again.
 */
@Component
public class Inbox {

    /** The source of messages that Orion's own modules send. */
    static final String ORION = "orion";

    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final JdbcClient jdbc;
    private final Processes processes;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Processes processes, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Takes a message from another system; the same source and id a second time has no effect.
     *
     * @param message the name in the model, such as {@code orderToCash.prepaymentReceived}
     * @param businessKey the document whose processes it is for
     * @return whether the message was new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean receive(String source, String messageId, String message, String businessKey) {
        if (!store(source, messageId, message, businessKey)) {
            return false;
        }
        if (processes.wake(message, businessKey)) {
            jdbc.sql("update messaging.inbox set state = 'used' where source = ? and message_id = ?")
                    .params(source, messageId)
                    .update();
        }
        return true;
    }

    /**
     * Tells the processes of a document what one of Orion's modules found out, in the same transaction where they
     * already wait for it, else as soon as they do.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signal(String message, String businessKey) {
        if (!processes.wake(message, businessKey)) {
            store(ORION, UUID.randomUUID().toString(), message, businessKey);
        }
    }

    /**
     * The same for each of the documents in a transaction of its own, after this one and in this order: what happens
     * next is not this one's to wait for, nor to fail with. While such a message waits, the same again adds nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signalLater(String message, List<String> businessKeys) {
        var now = clock.instant();
        jdbc.sql("insert into messaging.inbox"
                        + " (source, message_id, name, business_key, received_at, next_attempt_at, expires_at)"
                        + " select ?, gen_random_uuid()::text, ?, k.key, ?, ?, ?"
                        + " from unnest(?) with ordinality as k (key, place) where not exists ("
                        + "select 1 from messaging.inbox i where i.state = 'new' and i.source = ?"
                        + " and i.business_key = k.key and i.name = ? and i.attempts = 0) order by k.place")
                .params(
                        ORION,
                        message,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(PAUSE)),
                        Timestamp.from(now.plus(KEPT)),
                        businessKeys.toArray(String[]::new),
                        ORION,
                        message)
                .update();
    }

    private boolean store(String source, String messageId, String message, String businessKey) {
        var now = clock.instant();
        return jdbc.sql("insert into messaging.inbox"
                                + " (source, message_id, name, business_key, received_at, next_attempt_at, expires_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (source, message_id) do nothing")
                        .params(
                                source,
                                messageId,
                                message,
                                businessKey,
                                Timestamp.from(now),
                                Timestamp.from(now.plus(PAUSE)),
                                Timestamp.from(now.plus(KEPT)))
                        .update()
                == 1;
    }
}
