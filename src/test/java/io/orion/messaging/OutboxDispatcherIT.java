package io.orion.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.testing.OrionTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrionTest
class OutboxDispatcherIT {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDispatcher dispatcher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private int attempts(String channel, String kind) {
        var key = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> outbox.put(new OutboundMessage(key, channel, kind, "SO-1")));
        int before;
        do { // what other tests left comes first, some at a time
            before = due();
            dispatcher.dispatchDue();
        } while (due() < before);
        return jdbc.sql("select attempts from messaging.outbox where key = ? and state = 'new'")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private int due() {
        return jdbc.sql("select count(*) from messaging.outbox where state = 'new' and next_attempt_at <= ?")
                .param(java.sql.Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    @Test
    void leavesWhatIsForAChannelThatThereIsNot() {
        assertThat(attempts("pigeons", "notice")).isZero();
    }

    @Test
    void triesAgainWhatNobodyCanWrite() {
        assertThat(attempts("customer", "poem")).isEqualTo(1);
    }
}
