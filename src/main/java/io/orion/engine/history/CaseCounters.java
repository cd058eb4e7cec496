package io.orion.engine.history;

import io.micrometer.core.instrument.MeterRegistry;
import io.orion.engine.CaseHistory.Kind;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts, per process, what the history sees: starts, ends, tasks completed, failures, incidents. */
@Component
class CaseCounters {

    private final MeterRegistry registry;
    private final ObjectProvider<RepositoryService> repository;

    CaseCounters(MeterRegistry registry, ObjectProvider<RepositoryService> repository) {
        this.registry = registry;
        this.repository = repository;
    }

    /** A counter that begins at 0 shows its first event as an increase; one that begins at 1 does not. */
    @EventListener(ApplicationStartedEvent.class)
    void beginAtZero() {
        var processes = repository
                .getObject()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list();
        for (Kind kind : Kind.values()) {
            String name = name(kind);
            if (!name.isEmpty()) {
                processes.forEach(process -> registry.counter(name, "process", process.getKey()));
            }
        }
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
            case INCIDENT -> "orion.incidents.opened";
            default -> "";
        };
    }
}
