package io.orion.treasury.domain;

import io.orion.approval.Approvals;
import io.orion.engine.CaseDetails;
import io.orion.engine.CaseDetails.Stage;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.TouchedCases;
import io.orion.kernel.UnknownRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payment runs in the list of cases: each that a transaction touched is summarised once, before the commit. */
@Component
class PaymentRunCases implements CaseSource {

    static final String PROCESS_ID = "paymentRun";

    /** Of how many payments the page of a run tells what happened; first of those that failed. */
    private static final int TOLD = 20;

    private static final List<String> STAGES = List.of("PROPOSAL", "REVISION", "RELEASE", "BANK");
    private static final Set<String> READERS = Set.of(
            "treasury",
            "treasury-release",
            "accounts-payable",
            "finance-director",
            "controller",
            "process-owner",
            "operator",
            "camunda-admin");

    private final PaymentRuns runs;
    private final TreasuryViews views;
    private final Approvals approvals;
    private final Payments payments;
    private final TouchedCases touchedCases;

    PaymentRunCases(
            PaymentRuns runs, TreasuryViews views, Approvals approvals, Payments payments, TouchedCases touchedCases) {
        this.runs = runs;
        this.views = views;
        this.approvals = approvals;
        this.payments = payments;
        this.touchedCases = touchedCases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PaymentRunTouched touched) {
        touchedCases.note(this, touched.number(), number -> summarise(runs.get(number)));
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
        return runs.numbers(after, limit);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(String number) {
        on(new PaymentRunTouched(runs.get(number).number));
    }

    @Override
    public CaseSummary summarise(String number) {
        return summarise(find(number));
    }

    private PaymentRun find(String number) {
        return runs.find(number).orElseThrow(() -> new UnknownRecord("payment run", number));
    }

    @Override
    public CaseDetails details(String number) {
        var run = find(number);
        var documents = Stream.concat(
                        Stream.of(number),
                        payments.ofRun(number).stream()
                                .sorted(Comparator.comparing(Payment::live))
                                .limit(TOLD)
                                .map(payment -> payment.number))
                .toList();
        return new CaseDetails(stages(run), TreasurySections.of(views.of(run)), documents);
    }

    private CaseSummary summarise(PaymentRun run) {
        var stages = stages(run);
        var stage = TreasuryStages.current(stages);
        return new CaseSummary(
                run.number,
                PROCESS_ID,
                "Payment run · due until " + run.dueUntil,
                TreasuryViews.status(run).name(),
                stage == null ? null : stage.name(),
                stage == null ? null : stage.state().name(),
                stage == null ? null : stage.waitsFor(),
                stage == null ? null : stage.owner(),
                stage == null ? null : stage.until(),
                null,
                null,
                null,
                run.total().amount(),
                run.currency.getCurrencyCode(),
                null,
                run.requestedAt,
                run.endedAt);
    }

    private List<Stage> stages(PaymentRun run) {
        return switch (TreasuryViews.status(run)) {
            case PROPOSING -> from(0, TreasuryStages.running(STAGES.get(0)));
            case IN_REVISION ->
                from(1, TreasuryStages.waiting(STAGES.get(1), "Revision of the proposal", "treasury", null));
            case IN_RELEASE -> from(2, release(run));
            case AT_BANK -> from(3, bank(run));
            case CLOSED -> from(STAGES.size(), null);
            case NOTHING_TO_PAY -> from(1, TreasuryStages.cancelled(STAGES.get(1), run.endReason));
            case CANCELLED -> from(2, TreasuryStages.cancelled(STAGES.get(2), run.endReason));
        };
    }

    /** Done before the place, as given at it; after one that is cancelled nothing comes. */
    private static List<Stage> from(int place, @Nullable Stage at) {
        boolean cancelled = at != null && at.state() == CaseDetails.State.CANCELLED;
        return Stream.iterate(0, index -> index < STAGES.size(), index -> index + 1)
                .map(index -> {
                    var name = STAGES.get(index);
                    if (index == place && at != null) {
                        return at;
                    }
                    if (index < place) {
                        return TreasuryStages.done(name);
                    }
                    return cancelled ? TreasuryStages.cancelled(name, null) : TreasuryStages.open(name);
                })
                .toList();
    }

    private Stage release(PaymentRun run) {
        return approvals
                .pending(String.valueOf(run.approval))
                .map(it ->
                        TreasuryStages.waiting(STAGES.get(2), "Approval " + it.number(), it.group(), it.escalatesAt()))
                .orElse(TreasuryStages.running(STAGES.get(2)));
    }

    private Stage bank(PaymentRun run) {
        return payments.ofRun(run.number).stream()
                .filter(payment -> !payment.live() && payment.repairedAt == null)
                .findFirst()
                .map(payment -> TreasuryStages.waiting(STAGES.get(3), "Repair of " + payment.number, "treasury", null))
                .orElse(TreasuryStages.waiting(STAGES.get(3), "Status and statements of the bank", "bank", null));
    }
}
