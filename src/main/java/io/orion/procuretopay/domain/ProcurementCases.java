package io.orion.procuretopay.domain;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.TouchedCases;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Supplier;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.RequisitionView.Stage;
import io.orion.procuretopay.RequisitionView.StageState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Needs in the list of cases: each that a transaction touched is summarised once, before the commit. */
@Component
class ProcurementCases implements CaseSource {

    static final String PROCESS_ID = "procureToPay";

    private static final Set<String> READERS = Set.of(
            "requester",
            "budget-owner",
            "it-manager",
            "department-head",
            "finance",
            "finance-director",
            "buyer",
            "purchasing-manager",
            "receiving",
            "quality",
            "accounts-payable",
            "treasury",
            "controller",
            "process-owner",
            "operator",
            "camunda-admin");

    private final Requisitions requisitions;
    private final ProcurementTracker tracker;
    private final ProcurementTaskFacts facts;
    private final Despatches despatches;
    private final MasterData masterData;
    private final TouchedCases touchedCases;

    ProcurementCases(
            Requisitions requisitions,
            ProcurementTracker tracker,
            ProcurementTaskFacts facts,
            Despatches despatches,
            MasterData masterData,
            TouchedCases touchedCases) {
        this.requisitions = requisitions;
        this.tracker = tracker;
        this.facts = facts;
        this.despatches = despatches;
        this.masterData = masterData;
        this.touchedCases = touchedCases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequisitionTouched touched) {
        touchedCases.note(this, touched.number().value(), this::lockedSummary);
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public List<String> stages() {
        return Arrays.stream(RequisitionView.StageName.values())
                .map(RequisitionView.StageName::name)
                .toList();
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return requisitions.numbers(after, limit).stream()
                .map(RequisitionNumber::value)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(String number) {
        on(new RequisitionTouched(requisitions.get(new RequisitionNumber(number)).number));
    }

    @Override
    public CaseSummary summarise(String number) {
        return summarise(find(number));
    }

    @Override
    public CaseDetails details(String number) {
        var requisition = find(number);
        var view = tracker.view(requisition);
        var order = view.order();
        return RequisitionDetails.of(
                view, facts.quotes(requisition.number), order == null ? List.of() : despatches.of(order.number()));
    }

    @Override
    public CaseDetails forPartner(String number) {
        return RequisitionDetails.forSupplier(tracker.view(find(number)));
    }

    private Requisition find(String number) {
        return requisitions
                .find(new RequisitionNumber(number))
                .orElseThrow(() -> new UnknownRecord("requisition", number));
    }

    private CaseSummary summarise(Requisition requisition) {
        var tracked = tracker.track(requisition);
        var order = tracked.order();
        var number = order == null ? requisition.supplier : order.supplier;
        var supplier = number == null
                ? null
                : masterData.supplier(number).map(Supplier::name).orElse(number);
        var stage = current(tracked.stages());
        return new CaseSummary(
                requisition.number.value(),
                PROCESS_ID,
                "Requisition · " + requisition.purpose,
                tracked.status().name(),
                stage == null ? null : stage.stage().name(),
                stage == null ? null : stage.state().name(),
                stage == null ? null : stage.waitsFor(),
                stage == null ? null : stage.owner(),
                stage == null ? null : stage.until(),
                number,
                supplier,
                order == null ? null : order.number,
                (order == null ? requisition.total() : order.total()).amount(),
                requisition.currency.getCurrencyCode(),
                null,
                requisition.requestedAt,
                requisition.endedAt);
    }

    private CaseSummary lockedSummary(String number) {
        return summarise(requisitions.get(new RequisitionNumber(number)));
    }

    /** What waits comes first; else what runs, or comes next. */
    private static @Nullable Stage current(List<Stage> stages) {
        return Stream.of(StageState.WAITING, StageState.RUNNING, StageState.NOT_STARTED)
                .flatMap(state -> stages.stream().filter(stage -> stage.state() == state))
                .findFirst()
                .orElse(null);
    }
}
