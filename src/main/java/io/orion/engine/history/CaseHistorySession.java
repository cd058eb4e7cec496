package io.orion.engine.history;

import io.orion.engine.Actors;
import io.orion.kernel.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The events of one command, written as one row per process instance when the command flushes. */
final class CaseHistorySession implements Session {

    private final CaseHistoryRows rows;
    private final Map<String, CaseRecord> records = new LinkedHashMap<>();

    private CaseHistorySession(CaseHistoryRows rows) {
        this.rows = rows;
    }

    void add(HistoryEvent event) {
        records.computeIfAbsent(event.getProcessInstanceId(), this::open).add(event);
    }

    /** Keeps the execution itself: a process may get its business key later in this command, or end in it. */
    private CaseRecord open(String processInstanceId) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
        return new CaseRecord(processInstanceId, execution);
    }

    @Override
    public void flush() {
        if (records.isEmpty()) {
            return;
        }
        var actor = Actors.current();
        rows.insert(records.values(), Actor.ORION.equals(actor) ? null : actor.id());
        records.clear();
    }

    @Override
    public void close() {
        records.clear();
    }

    record Factory(CaseHistoryRows rows) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return CaseHistorySession.class;
        }

        @Override
        public Session openSession() {
            return new CaseHistorySession(rows);
        }
    }
}
