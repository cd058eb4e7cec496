package io.orion.engine.history;

import io.micrometer.core.instrument.MeterRegistry;
import io.orion.engine.CaseHistory.Kind;
import org.springframework.stereotype.Component;

/** Counts, per process, what the history sees: starts, ends, tasks completed, failures, incidents. */
@Component
class CaseCounters {

    private final MeterRegistry registry;

    CaseCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(CaseRecord record) {
        for (CaseRecord.Entry entry : record.entries()) {
            String name = name(entry.k);
            if (!name.isEmpty()) {
                registry.counter(name, "process", record.processKey()).increment();
            }
        }
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case STARTED -> "orion.processes.started";
            case ENDED -> "orion.processes.ended";
            case COMPLETED -> "orion.tasks.completed";
            case FAILED -> "orion.jobs.failed";
            case INCIDENT -> "orion.incidents.created";
            default -> "";
        };
    }
}
