package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;
import static io.orion.treasury.process.TreasuryVariables.APPROVAL;

import io.orion.treasury.domain.RunRelease;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_requestRunRelease}. */
@Component
class RequestRunReleaseDelegate implements JavaDelegate {

    private final RunRelease runRelease;

    RequestRunReleaseDelegate(RunRelease runRelease) {
        this.runRelease = runRelease;
    }

    @Override
    public void execute(DelegateExecution execution) {
        APPROVAL.set(execution, runRelease.request(document(execution)));
    }
}
