package io.orion.messaging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes keys and messages that nobody will repeat any more. What still waits is never removed. */
@Component
class MessageRemoval {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    MessageRemoval(JdbcClient jdbc, Clock clock, @Value("${orion.messaging.kept:90d}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "${orion.messaging.removal:0 45 2 * * *}")
    void removeExpired() {
        var before = Timestamp.from(clock.instant().minus(kept));
        jdbc.sql("delete from messaging.idempotency_key where created_at < ?")
                .param(before)
                .update();
        jdbc.sql("delete from messaging.inbox where state <> 'new' and received_at < ?")
                .param(before)
                .update();
        jdbc.sql("delete from messaging.outbox where state = 'sent' and created_at < ?")
                .param(before)
                .update();
    }
}
