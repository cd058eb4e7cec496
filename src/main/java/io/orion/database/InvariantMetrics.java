package io.orion.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows on every node what the last {@link InvariantCheck} found: a gauge per module, and the details of health. */
@Component("invariantsHealthIndicator")
class InvariantMetrics implements HealthIndicator {

    /** No reason to restart a node or to send it no requests, so it leaves the status of the whole alone. */
    private static final Status VIOLATED = new Status("VIOLATED");

    private final InvariantCheck check;
    private final Map<String, Integer> violations = new ConcurrentHashMap<>();

    InvariantMetrics(InvariantCheck check, MeterRegistry registry) {
        this.check = check;
        for (String name : check.names()) {
            Gauge.builder("orion.invariant.violations", violations, seen -> seen.getOrDefault(name, 0))
                    .tag("module", name)
                    .register(registry);
        }
    }

    @Scheduled(fixedDelayString = "${orion.metrics.interval:10s}")
    void read() {
        check.findings().forEach(finding -> violations.put(finding.name(), finding.violations()));
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var finding : check.findings()) {
            if (finding.violations() > 0) {
                health.status(VIOLATED);
            }
            health.withDetail(finding.name(), finding);
        }
        return health.build();
    }
}
