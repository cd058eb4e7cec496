package io.orion.engine.history;

import io.orion.engine.CaseHistory.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** What one command did to one process instance. */
final class CaseRecord {

    private static final int LONGEST_DETAIL = 500;

    final String processInstanceId;
    private final @Nullable ExecutionEntity execution;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> entered = new HashMap<>();
    private @Nullable String processKey;

    /** One event, with short names because millions of them are kept: kind, element, at, until, detail, due. */
    static final class Entry {
        Kind k;
        final String e;
        final Instant a;

        @Nullable
        Instant u;

        final @Nullable String d;
        final @Nullable Instant due;

        Entry(Kind kind, String element, Instant at, @Nullable String detail) {
            this(kind, element, at, detail, null);
        }

        Entry(Kind kind, String element, Instant at, @Nullable String detail, @Nullable Instant due) {
            k = kind;
            e = element;
            a = at;
            d = detail;
            this.due = due;
        }
    }

    CaseRecord(String processInstanceId, @Nullable ExecutionEntity execution) {
        this.processInstanceId = processInstanceId;
        this.execution = execution;
    }

    @Nullable
    String businessKey() {
        return execution == null ? null : execution.getBusinessKey();
    }

    String processKey() {
        return processKey == null ? "" : processKey;
    }

    List<Entry> entries() {
        return entries;
    }

    void add(HistoryEvent event) {
        if (processKey == null) {
            processKey = event.getProcessDefinitionKey();
        }
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            addActivity(activity);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            addTask(task);
        } else if (event instanceof HistoricProcessInstanceEventEntity process) {
            addProcess(process);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            var kind = is(event, HistoryEventTypes.INCIDENT_CREATE) ? Kind.INCIDENT : Kind.RESOLVED;
            entries.add(new Entry(kind, incident.getActivityId(), now(), cut(incident.getIncidentMessage())));
        } else if (event instanceof HistoricJobLogEvent job) {
            entries.add(new Entry(Kind.FAILED, job.getActivityId(), now(), cut(job.getJobExceptionMessage())));
        }
    }

    private void addProcess(HistoricProcessInstanceEventEntity process) {
        if (is(process, HistoryEventTypes.PROCESS_INSTANCE_START)) {
            entries.add(new Entry(Kind.STARTED, process.getStartActivityId(), now(), null));
        } else {
            entries.add(new Entry(Kind.ENDED, String.valueOf(process.getEndActivityId()), now(), null));
        }
    }

    /** An element entered and left in the same command takes one entry: it was passed. */
    private void addActivity(HistoricActivityInstanceEventEntity activity) {
        if (is(activity, HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            var entry = new Entry(Kind.ENTERED, activity.getActivityId(), instant(activity.getStartTime()), null);
            entered.put(activity.getActivityInstanceId(), entry);
            entries.add(entry);
            return;
        }
        boolean canceled = activity.getActivityInstanceState() == ActivityInstanceState.CANCELED.getStateCode();
        var entry = entered.remove(activity.getActivityInstanceId());
        if (entry == null) {
            var kind = canceled ? Kind.CANCELED : Kind.LEFT;
            entries.add(new Entry(kind, activity.getActivityId(), now(), null));
        } else {
            entry.k = canceled ? Kind.CANCELED : Kind.PASSED;
            entry.u = now().equals(entry.a) ? null : now();
        }
    }

    private void addTask(HistoricTaskInstanceEventEntity task) {
        if (is(task, HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
            var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
            entries.add(new Entry(Kind.COMPLETED, task.getTaskDefinitionKey(), now(), task.getAssignee(), due));
        } else {
            entries.add(new Entry(Kind.ASSIGNED, task.getTaskDefinitionKey(), now(), task.getAssignee()));
        }
    }

    private static boolean is(HistoryEvent event, HistoryEventTypes type) {
        return event.isEventOfType(type);
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static Instant instant(@Nullable Date date) {
        return date == null ? now() : date.toInstant();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
