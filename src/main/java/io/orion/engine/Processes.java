package io.orion.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and wakes processes in the caller's transaction, so that facts and tokens move together or not at all. */
@Component
public class Processes {

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
        var waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessKey)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }
}
