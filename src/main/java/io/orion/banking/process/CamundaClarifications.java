package io.orion.banking.process;

import io.orion.banking.domain.ClarificationProcesses;
import io.orion.engine.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one class that starts and wakes the process {@code clarifyReceipt}. */
@Component
class CamundaClarifications implements ClarificationProcesses {

    private final Processes processes;

    CamundaClarifications(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(String transaction) {
        processes.start("clarifyReceipt", transaction, Map.of());
    }

    /** Not kept for later where none waits: a receipt of before this process has none, and never will. */
    @Override
    public void clarified(String transaction) {
        processes.wake("clarifyReceipt.clarified", transaction);
    }
}
