package io.orion.engine;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.springframework.stereotype.Component;

/**
 * What people do with a task, with their rights and no others: the same guard stands below Tasklist and REST.
 *
 * <p>Whoever comes second, because the task is done or somebody else's, is refused and nothing is stored.
 */
@Component
public class TaskWork {

    private final TaskService tasks;
    private final FormService forms;
    private final EngineIdentity identity;
    private final Substitutes substitutes;

    TaskWork(TaskService tasks, FormService forms, EngineIdentity identity, Substitutes substitutes) {
        this.substitutes = substitutes;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
    }

    /**
     * Takes the task: nobody else completes it from here on. Taking one's own task again changes nothing; a substitute
     * takes over from the person they stand in for.
     */
    public void claim(String task, Actor by) {
        as(by, service -> {
            var found = service.createTaskQuery().taskId(task).singleResult();
            if (found != null && by.id().equals(found.getAssignee())) {
                return;
            }
            if (found != null && substitutes.principalsOf(by).contains(found.getAssignee())) {
                assignUnchecked(service, task, by.id());
                return;
            }
            service.claim(task, by.id());
        });
    }

    /** Gives a task of one's own back to its group. */
    public void giveBack(String task, Actor by) {
        as(by, service -> service.claim(task, null));
    }

    /**
     * Gives a task that is free or one's own to a colleague who is in its group. The guard decides: the engine's right
     * to assign would let people change the candidates of a task, too.
     */
    public void assign(String task, String to, Actor by) {
        as(by, service -> assignUnchecked(service, task, to));
    }

    private static void assignUnchecked(TaskService service, String task, String to) {
        ((ServiceImpl) service)
                .getCommandExecutor()
                .execute(
                        context -> context.runWithoutAuthorization(() -> new AssignTaskCmd(task, to).execute(context)));
    }

    /**
     * Completes the task with what was entered; the process runs on to its next wait state in the same transaction.
     *
     * @throws InvalidInput naming the fields of the form that cannot be taken
     * @throws Refused where a rule or the present state forbids it, or somebody was faster
     */
    public void complete(String task, Map<String, Object> entered, Actor by) {
        as(by, service -> service.complete(task, entered));
    }

    /** The form of the task as it is deployed (Camunda Forms, JSON); empty where the task has none. */
    public String form(String task, Actor by) {
        var form = new String[] {""};
        as(by, service -> {
            try (var in = forms.getDeployedTaskForm(task)) {
                form[0] = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NotFoundException e) {
                form[0] = "";
            }
        });
        return form[0];
    }

    private void as(Actor by, Consumer<TaskService> work) {
        identity.set(substitutes.acting(by));
        try {
            work.accept(tasks);
        } catch (OptimisticLockingException | NullValueException e) {
            throw new Refused("Somebody else has done this task, or it is no longer needed");
        } catch (AuthorizationException e) {
            throw new Refused(by.id() + " may not do this");
        } catch (ProcessEngineException e) {
            throw reason(e);
        } finally {
            identity.clear();
        }
    }

    /** The engine wraps what a listener or a delegate throws; people want to hear the reason. */
    private static RuntimeException reason(ProcessEngineException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput || cause instanceof Refused) {
                return (RuntimeException) cause;
            }
        }
        return thrown;
    }
}
