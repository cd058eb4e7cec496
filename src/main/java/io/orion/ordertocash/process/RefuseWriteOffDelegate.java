package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.document;

import io.orion.ordertocash.domain.WritingOff;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_refuseWriteOff}. */
@Component
class RefuseWriteOffDelegate implements JavaDelegate {

    private final WritingOff writingOff;

    RefuseWriteOffDelegate(WritingOff writingOff) {
        this.writingOff = writingOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writingOff.refuse(document(execution));
    }
}
