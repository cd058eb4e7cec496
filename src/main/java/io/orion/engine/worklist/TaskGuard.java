package io.orion.engine.worklist;

import io.orion.engine.Actors;
import io.orion.engine.CaseTasks;
import io.orion.engine.ProcessVariable;
import io.orion.engine.Substitutes;
import io.orion.engine.TaskRefused;
import io.orion.engine.UserAccounts;
import io.orion.kernel.Actor;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides who may claim and complete a task, on whichever way they came: only somebody of the task's group, only the
 * assignee once there is one, and nobody whom the four-eyes rule of the process excludes.
 */
@Component
class TaskGuard {

    private static final ProcessVariable<String> ITEM = ProcessVariable.text(CaseTasks.Place.ITEM);
    private static final String COMPLETED = "Completed"; // as the engine writes it

    private final ObjectProvider<CaseTasks> modules;
    private final ObjectProvider<UserAccounts> accounts;
    private final ObjectProvider<TaskTable> table;
    private final ObjectProvider<Substitutes> substitutes;
    private final Map<String, CaseTasks> byProcess = new ConcurrentHashMap<>();

    TaskGuard(
            ObjectProvider<CaseTasks> modules,
            ObjectProvider<UserAccounts> accounts,
            ObjectProvider<TaskTable> table,
            ObjectProvider<Substitutes> substitutes) {
        this.substitutes = substitutes;
        this.modules = modules;
        this.accounts = accounts;
        this.table = table;
    }

    TaskListener onCreate() {
        return task -> {
            var facts = module(task).describe(place(task));
            task.setDescription(facts.summary());
            if (facts.dueAt() != null) {
                task.setDueDate(Date.from(facts.dueAt()));
            }
            table.getObject().insert(row((TaskEntity) task, facts));
        };
    }

    /** The row of a task that is there already, for a rebuild of the list. */
    TaskTable.TaskRow row(TaskEntity task) {
        return row(task, module(task).describe(place(task)));
    }

    private static TaskTable.TaskRow row(TaskEntity task, CaseTasks.Facts facts) {
        return new TaskTable.TaskRow(
                task.getId(),
                task.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                task.getName(),
                businessKey(task),
                candidateGroups(task).stream().sorted().findFirst().orElse(null),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                task.getPriority(),
                facts);
    }

    TaskListener onChange() {
        return task -> {
            if (!COMPLETED.equals(((TaskEntity) task).getTaskState())) {
                table.getObject().update(task);
            }
        };
    }

    TaskListener onEnd() {
        return task -> table.getObject().delete(task.getId());
    }

    TaskListener onAssignment() {
        return task -> {
            String assignee = task.getAssignee();
            var current = Actors.current();
            requireOwnOrFree((TaskEntity) task, current);
            if (assignee == null) {
                return;
            }
            var actor = current.id().equals(assignee)
                    ? current
                    : new Actor(assignee, accounts.getObject().groupsOf(assignee));
            check(task, actor);
            if (!current.equals(Actor.ORION) && !current.id().equals(assignee) && !TaskTable.oversees(current)) {
                requireGroup(task, current);
            }
        };
    }

    /** Only whoever oversees the work takes a task away from somebody else. */
    private void requireOwnOrFree(TaskEntity task, Actor actor) {
        var change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        var before = change == null ? null : change.getOrgValue();
        if (before == null || actor.equals(Actor.ORION) || TaskTable.oversees(actor)) {
            return;
        }
        requireOwn(before.toString(), actor);
    }

    private void requireOwn(String assignee, Actor actor) {
        if (!assignee.equals(actor.id())
                && !substitutes.getObject().principalsOf(actor).contains(assignee)) {
            throw new TaskRefused("The task is assigned to " + assignee);
        }
    }

    TaskListener onComplete() {
        return task -> {
            var actor = Actors.current();
            if (actor.equals(Actor.ORION)) {
                throw new TaskRefused("A task is completed by a person or system that has signed in");
            }
            String assignee = task.getAssignee();
            if (assignee != null) {
                requireOwn(assignee, actor);
            }
            check(task, actor);
            if (!actor.id().equals(assignee)) {
                task.setAssignee(actor.id());
            }
        };
    }

    private void check(DelegateTask task, Actor actor) {
        requireNoConflict(task, actor);
        if (!requireGroup(task, actor)) {
            for (String principal : substitutes.getObject().principalsOf(actor)) {
                requireNoConflict(task, new Actor(principal, actor.groups()));
            }
        }
    }

    private void requireNoConflict(DelegateTask task, Actor actor) {
        String conflict = module(task).conflict(place(task), actor);
        if (conflict != null) {
            throw new TaskRefused(conflict);
        }
    }

    /** Answers whether the actor is of the task's group by right, and not only for somebody else. */
    private boolean requireGroup(DelegateTask task, Actor actor) {
        Set<String> groups = candidateGroups((TaskEntity) task);
        if (groups.isEmpty() || groups.stream().anyMatch(actor.groups()::contains)) {
            return true;
        }
        if (groups.stream().noneMatch(substitutes.getObject().acting(actor).groups()::contains)) {
            throw new TaskRefused(actor.id() + " is not in " + String.join(" or ", groups));
        }
        return false;
    }

    /** A fixed group is read from the model, without a query; a group chosen at run time from the task's links. */
    private static Set<String> candidateGroups(TaskEntity task) {
        var groups = new HashSet<String>();
        for (var expression : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            if (!expression.isLiteralText()) {
                return task.getCandidates().stream()
                        .map(link -> link.getGroupId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
            }
            groups.add(expression.getExpressionText());
        }
        return groups;
    }

    private CaseTasks module(DelegateTask task) {
        String processId = ((TaskEntity) task).getProcessDefinition().getKey();
        var module = byProcess.computeIfAbsent(processId, this::find);
        if (module == null) {
            throw new IllegalStateException("No CaseTasks bean speaks for the process " + processId);
        }
        return module;
    }

    private @Nullable CaseTasks find(String processId) {
        return modules.stream()
                .filter(module -> module.processId().equals(processId))
                .findFirst()
                .orElse(null);
    }

    /** The variable is asked for within sub-processes only: each question is a query. */
    private static CaseTasks.Place place(DelegateTask task) {
        var definition = ((TaskEntity) task).getProcessDefinition();
        boolean inner = definition.findActivity(task.getTaskDefinitionKey()).getFlowScope() != definition;
        var item = inner ? ITEM.find(task) : null;
        return new CaseTasks.Place(task.getTaskDefinitionKey(), businessKey(task), item);
    }

    private static String businessKey(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
