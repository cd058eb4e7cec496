package io.orion.messaging;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Effects on other systems, written in the transaction that decides them and sent after it. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Queues a message; a key that was queued before is not queued again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OutboundMessage message) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("insert into messaging.outbox (key, channel, kind, document, created_at, next_attempt_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (key) do nothing")
                .params(message.key(), message.channel(), message.kind(), message.document(), now, now)
                .update();
    }
}
