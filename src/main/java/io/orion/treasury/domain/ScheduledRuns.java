package io.orion.treasury.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.masterdata.MasterData;
import io.orion.treasury.PaymentRunRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts runs: when somebody asks, and once on each day that is scheduled, however many nodes wake up. */
@Service
public class ScheduledRuns {

    private final PaymentRuns runs;
    private final TreasuryProcesses processes;
    private final MasterData masterData;
    private final Clock clock;

    ScheduledRuns(PaymentRuns runs, TreasuryProcesses processes, MasterData masterData, Clock clock) {
        this.runs = runs;
        this.processes = processes;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Starts the run of today in the company's currency. Returns its number; empty where there is one. */
    @Transactional
    public Optional<String> startToday() {
        return start(new PaymentRunRequest(null, null), Actor.ORION, LocalDate.now(clock));
    }

    /** Starts a run that somebody asks for. */
    @Transactional
    public String start(PaymentRunRequest request, Actor by) {
        return start(request, by, null).orElseThrow();
    }

    private Optional<String> start(PaymentRunRequest request, Actor by, @Nullable LocalDate scheduled) {
        var now = clock.instant();
        var until = request.dueUntil();
        var run = new PaymentRun(
                runs.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                until == null ? LocalDate.now(clock) : until,
                currency(request.currency()),
                by.id(),
                now);
        run.scheduledOn = scheduled;
        if (!runs.add(run)) {
            return Optional.empty();
        }
        processes.startRun(run.number);
        return Optional.of(run.number);
    }

    private Currency currency(@Nullable String code) {
        if (code == null) {
            return masterData.company().currency();
        }
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("currency", "is not a currency of ISO 4217: " + code);
        }
    }
}
