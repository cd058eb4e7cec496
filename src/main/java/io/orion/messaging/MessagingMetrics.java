package io.orion.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many messages wait in the inbox and the outbox, and for how long the oldest has. */
@Component
class MessagingMetrics {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    MessagingMetrics(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (String box : new String[] {"inbox", "outbox"}) {
            for (String figure : new String[] {"waiting", "lag.seconds"}) {
                String name = "orion." + box + "." + figure;
                Gauge.builder(name, values, seen -> seen.getOrDefault(name, 0.0))
                        .register(registry);
            }
        }
    }

    @Scheduled(fixedDelayString = "${orion.metrics.interval:10s}")
    void read() {
        read("inbox", "received_at");
        read("outbox", "created_at");
    }

    private void read(String box, String since) {
        jdbc.sql("select count(*), coalesce(extract(epoch from ?::timestamptz - min(" + since + ")), 0)"
                        + " from messaging." + box + " where state = 'new'")
                .param(Timestamp.from(clock.instant()))
                .query(row -> {
                    values.put("orion." + box + ".waiting", row.getDouble(1));
                    values.put("orion." + box + ".lag.seconds", row.getDouble(2));
                });
    }
}
