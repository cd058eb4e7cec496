package io.orion.engine.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes this node's sign of life; the node is named by what its jobs are locked with. */
@Component
class Heartbeat {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final LastError errors;
    private final String id;
    private final String name;
    private final Instant startedAt;

    Heartbeat(
            JdbcClient jdbc,
            Clock clock,
            MeterRegistry metrics,
            LastError errors,
            ProcessEngine engine,
            @Value("${orion.node.name:${HOSTNAME:localhost}:${server.port:8080}}") String name) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.metrics = metrics;
        this.errors = errors;
        this.name = name;
        this.id = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .getLockOwner();
        this.startedAt = clock.instant();
    }

    @Scheduled(fixedDelayString = "${orion.node.heartbeat:10s}")
    void beat() {
        var now = clock.instant();
        var error = errors.line().orElse(null);
        jdbc.sql("""
                        insert into engine.node (id, name, version, started_at, seen_at, pool_active, pool_size,
                            last_error, last_error_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set seen_at = excluded.seen_at,
                            pool_active = excluded.pool_active, pool_size = excluded.pool_size,
                            last_error = excluded.last_error, last_error_at = excluded.last_error_at""")
                .params(
                        id,
                        name,
                        version(),
                        Timestamp.from(startedAt),
                        Timestamp.from(now),
                        sum("hikaricp.connections.active"),
                        sum("hikaricp.connections.max"),
                        error == null ? null : error.text(),
                        error == null ? null : Timestamp.from(error.at()))
                .update();
        jdbc.sql("delete from engine.node where seen_at < ?")
                .param(Timestamp.from(now.minus(FORGOTTEN)))
                .update();
    }

    private static String version() {
        return Objects.requireNonNullElse(Heartbeat.class.getPackage().getImplementationVersion(), "development");
    }

    private int sum(String gauge) {
        return (int)
                metrics.find(gauge).gauges().stream().mapToDouble(Gauge::value).sum();
    }
}
