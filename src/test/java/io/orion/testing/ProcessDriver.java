package io.orion.testing;

import io.orion.engine.CaseHistory;
import io.orion.messaging.InboxDispatcher;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Drives processes in tests: jobs, timers, messages and people, one step at a time. */
public final class ProcessDriver {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final InboxDispatcher inbox;
    private final MovableClock clock;
    private final CaseHistory history;

    ProcessDriver(
            ManagementService management,
            RuntimeService runtime,
            TaskService tasks,
            InboxDispatcher inbox,
            MovableClock clock,
            CaseHistory history) {
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.inbox = inbox;
        this.clock = clock;
        this.history = history;
    }

    /** Runs every job that is due and every kept message, until nothing moves any more. */
    public void settle() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Job job :
                    management.createJobQuery().messages().withRetriesLeft().list()) {
                management.executeJob(job.getId());
                moved = true;
            }
            clock.advance(java.time.Duration.ofSeconds(1));
            moved |= inbox.dispatchDue() > 0;
        }
    }

    /** Moves the clock to the timer of the case and fires it. */
    public void fireTimer(String businessKey, String element) {
        Job timer = management.createJobQuery().timers().activityId(element).list().stream()
                .filter(job -> businessKeyOf(job.getProcessInstanceId()).equals(businessKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer " + element + " in " + businessKey));
        Date due = timer.getDuedate();
        if (due.toInstant().isAfter(clock.instant())) {
            clock.moveTo(due.toInstant());
        }
        management.executeJob(timer.getId());
    }

    private String businessKeyOf(String processInstanceId) {
        return String.valueOf(runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getBusinessKey());
    }

    /** The open task of this kind in the case, or a failure that says what is open instead. */
    public Task task(String businessKey, String key) {
        var open = openTasks(businessKey);
        return open.stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " in " + businessKey + ", but "
                        + open.stream().map(Task::getTaskDefinitionKey).toList()));
    }

    public List<Task> openTasks(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list();
    }

    /** The business key of the only case of a process that stands at a task. */
    public String caseAt(String process, String task) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .activityIdIn(task)
                .singleResult()
                .getBusinessKey();
    }

    /** Claims and completes a task as a person of a group; the person is named like the group. */
    public void complete(String businessKey, String key, String group, Map<String, Object> form) {
        complete(businessKey, key, group, group, form);
    }

    /** The same for one of several open tasks of a kind, by its id. */
    public void complete(String task, String group, Map<String, Object> form) {
        completeTask(task, group, group, form);
    }

    /** The same as a person of another name. */
    public void completeTask(String task, String user, String group, Map<String, Object> form) {
        as(user, group, () -> {
            tasks.claim(task, user);
            tasks.complete(task, form);
            return null;
        });
    }

    /** A variable that a task sees, as text. */
    public String variable(String task, String name) {
        return String.valueOf(tasks.getVariable(task, name));
    }

    /** The groups that may do a task. */
    public List<String> groupsOf(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .map(link -> String.valueOf(link.getGroupId()))
                .toList();
    }

    public void complete(String businessKey, String key, String user, String group, Map<String, Object> form) {
        completeTask(task(businessKey, key).getId(), user, group, form);
    }

    /** Does something as a person of a group. */
    public static <T> T as(String user, String group, Callable<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, List.of(new SimpleGrantedAuthority("ROLE_" + group))));
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Takes a process away, as if it had never been started. */
    public void forget(String processInstanceId) {
        runtime.deleteProcessInstance(processInstanceId, "never started");
    }

    public boolean isRunning(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** The elements that the case passed or stands at. */
    public List<String> path(String businessKey) {
        return history.of(businessKey).stream()
                .map(CaseHistory.Event::element)
                .distinct()
                .toList();
    }
}
