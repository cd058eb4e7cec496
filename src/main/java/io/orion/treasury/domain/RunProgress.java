package io.orion.treasury.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the waiting of a run when all of its payments are cleared, or refused and taken care of. */
@Component
class RunProgress {

    private final PaymentRuns runs;
    private final Payments payments;
    private final TreasuryProcesses processes;

    RunProgress(PaymentRuns runs, Payments payments, TreasuryProcesses processes) {
        this.runs = runs;
        this.payments = payments;
        this.processes = processes;
    }

    /** The run is locked first, so that the last two payments do not overlook each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(String number) {
        var run = runs.get(number);
        if (run.endedAt == null && !payments.anyUnfinished(number)) {
            processes.settled(number);
        }
    }
}
