package io.orion.treasury.domain;

import io.orion.approval.Approvals;
import io.orion.engine.CaseDetails;
import io.orion.engine.CaseDetails.Stage;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.TouchedCases;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Supplier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of accounts in the list of cases. */
@Component
class BankChangeCases implements CaseSource {

    static final String PROCESS_ID = "supplierBankChange";

    private static final List<String> STAGES = List.of("CHECK", "CALL", "APPROVAL", "PAUSE");
    private static final Set<String> READERS = Set.of(
            "treasury",
            "treasury-release",
            "accounts-payable",
            "master-data",
            "finance-director",
            "controller",
            "process-owner",
            "operator",
            "camunda-admin");

    private final BankChanges changes;
    private final TreasuryViews views;
    private final Approvals approvals;
    private final MasterData masterData;
    private final TouchedCases touchedCases;

    BankChangeCases(
            BankChanges changes,
            TreasuryViews views,
            Approvals approvals,
            MasterData masterData,
            TouchedCases touchedCases) {
        this.changes = changes;
        this.views = views;
        this.approvals = approvals;
        this.masterData = masterData;
        this.touchedCases = touchedCases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BankChangeTouched touched) {
        touchedCases.note(this, touched.number(), number -> summarise(changes.get(number)));
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public List<String> stages() {
        return STAGES;
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return changes.numbers(after, limit);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(String number) {
        on(new BankChangeTouched(changes.get(number).number));
    }

    @Override
    public CaseSummary summarise(String number) {
        return summarise(find(number));
    }

    private BankChange find(String number) {
        return changes.find(number).orElseThrow(() -> new UnknownRecord("bank change", number));
    }

    @Override
    public CaseDetails details(String number) {
        var change = find(number);
        return new CaseDetails(stages(change), TreasurySections.of(views.of(change)), List.of(number));
    }

    private CaseSummary summarise(BankChange change) {
        var stages = stages(change);
        var stage = TreasuryStages.current(stages);
        return new CaseSummary(
                change.number,
                PROCESS_ID,
                "Bank change · " + change.supplier,
                TreasuryViews.status(change).name(),
                stage == null ? null : stage.name(),
                stage == null ? null : stage.state().name(),
                stage == null ? null : stage.waitsFor(),
                stage == null ? null : stage.owner(),
                stage == null ? null : stage.until(),
                change.supplier,
                masterData.supplier(change.supplier).map(Supplier::name).orElse(change.supplier),
                null,
                null,
                null,
                null,
                change.requestedAt,
                change.endedAt);
    }

    private List<Stage> stages(BankChange change) {
        boolean ended = change.endedAt != null && change.activatedAt == null;
        return List.of(
                change.risk == null ? TreasuryStages.running(STAGES.get(0)) : TreasuryStages.done(STAGES.get(0)),
                call(change, ended),
                approval(change, ended),
                pause(change, ended));
    }

    private static Stage call(BankChange change, boolean ended) {
        if (change.calledAt != null && Boolean.TRUE.equals(change.confirmed)) {
            return TreasuryStages.done(STAGES.get(1));
        }
        return ended
                ? TreasuryStages.cancelled(STAGES.get(1), change.endReason)
                : TreasuryStages.waiting(STAGES.get(1), "Call to the supplier", "treasury", null);
    }

    private Stage approval(BankChange change, boolean ended) {
        if (change.approvedAt != null) {
            return TreasuryStages.done(STAGES.get(2));
        }
        if (ended) {
            return TreasuryStages.cancelled(STAGES.get(2), change.approval == null ? null : change.endReason);
        }
        return approvals
                .pending(String.valueOf(change.approval))
                .map(it ->
                        TreasuryStages.waiting(STAGES.get(2), "Approval " + it.number(), it.group(), it.escalatesAt()))
                .orElse(TreasuryStages.open(STAGES.get(2)));
    }

    private static Stage pause(BankChange change, boolean ended) {
        if (change.activatedAt != null) {
            return TreasuryStages.done(STAGES.get(3));
        }
        if (ended) {
            return TreasuryStages.cancelled(STAGES.get(3), change.approvedAt == null ? null : change.endReason);
        }
        return change.approvedAt == null
                ? TreasuryStages.open(STAGES.get(3))
                : TreasuryStages.waiting(
                        STAGES.get(3), "Pause before the account holds", change.supplier, change.activeFrom);
    }
}
