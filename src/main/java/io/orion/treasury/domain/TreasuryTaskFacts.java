package io.orion.treasury.domain;

import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people who pay need to see of a case, and who of them may not work on it. */
@Service
public class TreasuryTaskFacts {

    private static final int DAYS = 1;

    private final PaymentRuns runs;
    private final Payments payments;
    private final BankChanges changes;
    private final TreasuryViews views;
    private final MasterData masterData;
    private final Clock clock;

    TreasuryTaskFacts(
            PaymentRuns runs,
            Payments payments,
            BankChanges changes,
            TreasuryViews views,
            MasterData masterData,
            Clock clock) {
        this.runs = runs;
        this.payments = payments;
        this.changes = changes;
        this.views = views;
        this.masterData = masterData;
        this.clock = clock;
    }

    public CaseTasks.Facts ofRun(String number) {
        var run = run(number);
        var why = run.voidReason == null ? "" : "\n" + run.voidReason;
        return new CaseTasks.Facts(
                run.total() + " · " + run.included().count() + " items · due until " + run.dueUntil + why, due());
    }

    private PaymentRun run(String number) {
        return runs.find(number).orElseThrow(() -> new UnknownRecord("payment run", number));
    }

    public CaseTasks.Facts ofPayment(String number) {
        var payment = payment(number);
        return new CaseTasks.Facts(
                payment.supplier + " · " + payment.amount + " · " + payment.account.iban() + "\n"
                        + Objects.requireNonNullElse(payment.bankReason, ""),
                due(),
                payment.run);
    }

    private Payment payment(String number) {
        return payments.find(number).orElseThrow(() -> new UnknownRecord("payment", number));
    }

    public CaseTasks.Facts ofBankChange(String number) {
        var change = change(number);
        return new CaseTasks.Facts(
                change.supplier + " · " + change.iban + " · " + change.holder + "\nNumber on file: "
                        + Objects.requireNonNullElse(change.numberOnFile, "none"),
                due());
    }

    public List<Section> bankChangeSections(String number) {
        return TreasurySections.of(views.of(change(number)));
    }

    private BankChange change(String number) {
        return changes.find(number).orElseThrow(() -> new UnknownRecord("bank change", number));
    }

    /** Whoever asked for a change does not confirm it. */
    public @Nullable String callConflict(String number, Actor actor) {
        return changes.find(number)
                .filter(change -> change.requestedBy.equals(actor.id()))
                .map(change -> actor.id() + " asked for " + number + " and cannot confirm it")
                .orElse(null);
    }

    private Instant due() {
        return masterData.calendar(Region.EMEA).plusBusinessDays(clock.instant(), DAYS);
    }
}
