package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryForms.EXCLUDE;
import static io.orion.treasury.process.TreasuryForms.KEEP;
import static io.orion.treasury.process.TreasuryForms.REASON;
import static io.orion.treasury.process.TreasuryKeys.document;
import static io.orion.treasury.process.TreasuryVariables.RUN_KEPT;

import io.orion.engine.Actors;
import io.orion.treasury.domain.RunRevision;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_revisePaymentRun} says to the domain. */
@Component
class RevisePaymentRunListener implements TaskListener {

    private final RunRevision runRevision;

    RevisePaymentRunListener(RunRevision runRevision) {
        this.runRevision = runRevision;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean kept = runRevision.revise(
                document(task),
                KEEP.require(task),
                EXCLUDE.take(task),
                REASON.take(task),
                Actors.current().id());
        RUN_KEPT.set(task, kept);
    }
}
