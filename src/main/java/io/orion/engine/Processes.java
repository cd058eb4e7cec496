package io.orion.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and wakes processes in the caller's transaction, so that facts and tokens move together or not at all. */
@Component
public class Processes {

    /** The engine's own query sorts all columns of all that it finds. */
    private static final String WAITING = "select e.* from camunda.act_ru_execution i"
            + " join camunda.act_ru_execution e on e.proc_inst_id_ = i.id_"
            + " join camunda.act_ru_event_subscr s on s.execution_id_ = e.id_"
            + " where i.business_key_ = #{key} and s.event_type_ = 'message' and s.event_name_ = #{message}";

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts the newest version of a process under a document number and runs it to its first wait states. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String processId, String businessKey, Map<String, ?> variables) {
        runtime.startProcessInstanceByKey(processId, businessKey, Map.copyOf(variables));
    }

    /**
     * Hands a message to the processes of a document that wait for it.
     *
     * @return whether any did; a message that comes too early is the caller's to keep
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean wake(String message, String businessKey) {
        return ((ServiceImpl) runtime).getCommandExecutor().execute(command -> wakeWithin(message, businessKey));
    }

    /** One command of the engine: what was found is not read again, and what follows is written once. */
    private boolean wakeWithin(String message, String businessKey) {
        var waiting = runtime.createNativeExecutionQuery()
                .sql(WAITING)
                .parameter("message", message)
                .parameter("key", businessKey)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }
}
