package io.orion.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What an operator watches of the engine: open tasks and their age, jobs that are due, failed or given up, incidents.
 *
 * <p>Read every few seconds, not at each scrape, so that scraping cannot burden the database.
 */
@Component
class EngineMetrics {

    private static final Map<String, String> QUERIES = Map.of(
            "orion.tasks.open", "select count(*) from camunda.act_ru_task",
            "orion.tasks.oldest.age.seconds",
                    "select coalesce(extract(epoch from :now::timestamp - min(create_time_)), 0)"
                            + " from camunda.act_ru_task",
            "orion.jobs.due",
                    "select count(*) from camunda.act_ru_job where retries_ > 0"
                            + " and (duedate_ is null or duedate_ <= :now::timestamp)",
            "orion.jobs.oldest.due.seconds",
                    "select coalesce(extract(epoch from :now::timestamp - min(coalesce(duedate_, create_time_))), 0)"
                            + " from camunda.act_ru_job where retries_ > 0"
                            + " and (duedate_ is null or duedate_ <= :now::timestamp)",
            "orion.jobs.retrying",
                    "select count(*) from camunda.act_ru_job where retries_ > 0 and exception_msg_ is not null",
            "orion.jobs.given.up", "select count(*) from camunda.act_ru_job where retries_ = 0",
            "orion.incidents.open", "select count(*) from camunda.act_ru_incident");

    private final JdbcClient jdbc;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    EngineMetrics(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        QUERIES.keySet()
                .forEach(name -> Gauge.builder(name, values, seen -> seen.getOrDefault(name, 0.0))
                        .register(registry));
    }

    /** The engine writes its times without zone, in the server's; its own clock says what now is there. */
    @Scheduled(fixedDelayString = "${orion.metrics.interval:10s}")
    void read() {
        var now = new Timestamp(ClockUtil.getCurrentTime().getTime());
        QUERIES.forEach((name, sql) -> {
            var query = sql.contains(":now") ? jdbc.sql(sql).param("now", now) : jdbc.sql(sql);
            values.put(name, query.query(Double.class).single());
        });
    }
}
