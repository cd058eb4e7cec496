package io.orion.treasury.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.treasury.BankChangeRequest;
import io.orion.treasury.BankChangeView;
import io.orion.treasury.BankStatus;
import io.orion.treasury.PaymentRunRequest;
import io.orion.treasury.PaymentRunView;
import io.orion.treasury.Treasury;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TreasuryService implements Treasury {

    private final ScheduledRuns starts;
    private final PaymentRuns runs;
    private final RunRelease release;
    private final PaymentOutcomes outcomes;
    private final StatusReports reports;
    private final BankChanges changes;
    private final BankChangeIntake intake;
    private final BankChangeControl control;
    private final TreasuryProcesses processes;
    private final TreasuryViews views;

    TreasuryService(
            ScheduledRuns starts,
            PaymentRuns runs,
            RunRelease release,
            PaymentOutcomes outcomes,
            StatusReports reports,
            BankChanges changes,
            BankChangeIntake intake,
            BankChangeControl control,
            TreasuryProcesses processes,
            TreasuryViews views) {
        this.starts = starts;
        this.runs = runs;
        this.release = release;
        this.outcomes = outcomes;
        this.reports = reports;
        this.changes = changes;
        this.intake = intake;
        this.control = control;
        this.processes = processes;
        this.views = views;
    }

    @Override
    @Transactional
    public String startRun(PaymentRunRequest request, Actor by) {
        return starts.start(request, by);
    }

    @Override
    @Transactional(readOnly = true)
    public PaymentRunView run(String number) {
        return views.of(runs.find(number).orElseThrow(() -> new UnknownRecord("payment run", number)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentRunView> runs(@Nullable String after, int limit) {
        return runs.list(after, limit).stream().map(views::of).toList();
    }

    @Override
    @Transactional
    public void withdrawRun(String number, Actor by) {
        release.withdraw(number, by.id());
    }

    @Override
    @Transactional
    public List<BankStatus> report(InputStream xml) {
        return outcomes.take(reports.read(xml));
    }

    @Override
    @Transactional
    public void releaseHold(String document) {
        if (!runs.releaseHold(document)) {
            throw new Refused(document + " is not held back");
        }
    }

    @Override
    @Transactional
    public String requestBankChange(BankChangeRequest request, Actor by) {
        var number = intake.register(request, by);
        processes.startBankChange(number);
        return number;
    }

    @Override
    @Transactional(readOnly = true)
    public BankChangeView bankChange(String number) {
        return views.of(changes.find(number).orElseThrow(() -> new UnknownRecord("bank change", number)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<BankChangeView> bankChanges(@Nullable String after, int limit) {
        return changes.list(after, limit).stream().map(views::of).toList();
    }

    @Override
    @Transactional
    public void withdrawBankChange(String number, String reason, Actor by) {
        control.withdraw(number, reason, by.id());
    }
}
