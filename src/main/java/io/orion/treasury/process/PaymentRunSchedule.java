package io.orion.treasury.process;

import io.orion.treasury.domain.ScheduledRuns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts a run at the times that the company sets; never, until it does. */
@Component
class PaymentRunSchedule {

    private final ScheduledRuns runs;

    PaymentRunSchedule(ScheduledRuns runs) {
        this.runs = runs;
    }

    @Scheduled(cron = "${orion.treasury.payment-run.cron:-}")
    void start() {
        runs.startToday();
    }
}
