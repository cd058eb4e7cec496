package io.orion.ordertocash.domain;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseDetails.State;
import io.orion.engine.CaseDetails.Word;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.TouchedCases;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.ordertocash.ReturnView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Returns in the list of cases: each that a transaction touched is summarised once, before the commit. */
@Component
class ReturnCases implements CaseSource {

    static final String PROCESS_ID = "returnToCredit";

    /** Whoever works on a return or answers for it. */
    private static final Set<String> READERS = Set.of(
            "order-desk",
            "credit",
            "warehouse",
            "quality",
            "billing",
            "collections",
            "sales-manager",
            "sales-director",
            "controller",
            "process-owner",
            "operator",
            "camunda-admin");

    private final ReturnStore returns;
    private final ReturnViews views;
    private final CreditNoteStore creditNotes;
    private final MasterData masterData;
    private final TouchedCases touchedCases;

    ReturnCases(
            ReturnStore returns,
            ReturnViews views,
            CreditNoteStore creditNotes,
            MasterData masterData,
            TouchedCases touchedCases) {
        this.returns = returns;
        this.views = views;
        this.creditNotes = creditNotes;
        this.masterData = masterData;
        this.touchedCases = touchedCases;
    }

    /** The stages of a return. */
    private enum Stage {
        ENTITLEMENT,
        GOODS_BACK,
        INSPECTION,
        CREDIT_NOTE
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReturnTouched touched) {
        touchedCases.note(this, touched.number(), number -> summary(returns.get(number)));
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public List<String> stages() {
        return Arrays.stream(Stage.values()).map(Stage::name).toList();
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return returns.all(after, limit);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(String number) {
        on(new ReturnTouched(returns.get(number).number));
    }

    @Override
    public CaseSummary summarise(String number) {
        return summary(find(number));
    }

    @Override
    public CaseDetails details(String number) {
        var it = find(number);
        var view = views.view(it);
        var documents = Stream.of(
                        Stream.of(number),
                        it.receipts.stream().map(receipt -> receipt.number),
                        view.creditNotes().stream().map(ReturnView.CreditNote::number))
                .flatMap(each -> each)
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(head(view));
        sections.add(ReturnSections.lines(view));
        Stream.of(ReturnSections.findings(view), ReturnSections.creditNotes(view))
                .filter(section -> !section.rows().isEmpty())
                .forEach(sections::add);
        return new CaseDetails(stages(it), sections, documents);
    }

    private static Section head(ReturnView view) {
        return new Section(
                "return",
                List.of("order", "reason", "compensation", "feePercent", "validUntil", "note"),
                List.of(Arrays.asList(
                        view.order(),
                        new Word("returnReason." + view.reason()),
                        new Word("compensation." + view.compensation()),
                        view.feePercent(),
                        view.validUntil(),
                        view.refusal() == null ? view.note() : view.refusal())));
    }

    private CaseSummary summary(CustomerReturn it) {
        var customer = masterData.customer(it.customer);
        var stage = stages(it).stream()
                .filter(each -> each.state() == State.WAITING || each.state() == State.RUNNING)
                .findFirst()
                .orElse(null);
        return new CaseSummary(
                it.number,
                PROCESS_ID,
                "Return · " + customer.map(each -> each.name()).orElse(it.customer),
                ReturnViews.status(it, !creditNotes.ofReturn(it.number).isEmpty())
                        .name(),
                stage == null ? null : stage.name(),
                stage == null ? null : stage.state().name(),
                stage == null ? null : stage.waitsFor(),
                stage == null ? null : stage.owner(),
                stage == null ? null : stage.until(),
                it.customer,
                customer.map(each -> each.name()).orElse(null),
                it.order.value(),
                null,
                null,
                customer.map(each -> each.region().name()).orElse(null),
                it.askedAt,
                it.closedAt);
    }

    private static List<CaseDetails.Stage> stages(CustomerReturn it) {
        if (it.refusedAt != null) {
            return List.of(
                    new CaseDetails.Stage(Stage.ENTITLEMENT.name(), State.CANCELLED, it.refusal, null, null),
                    plain(Stage.GOODS_BACK, State.CANCELLED),
                    plain(Stage.INSPECTION, State.CANCELLED),
                    plain(Stage.CREDIT_NOTE, State.CANCELLED));
        }
        boolean authorised = it.authorisedAt != null;
        boolean came = !it.receipts.isEmpty();
        boolean inspecting = came && it.current().postedAt == null;
        boolean over = it.closedAt != null;
        var nothing = over && !came ? State.CANCELLED : State.NOT_STARTED;
        return List.of(
                authorised ? plain(Stage.ENTITLEMENT, State.DONE) : entitlement(it),
                !authorised ? plain(Stage.GOODS_BACK, State.NOT_STARTED) : goodsBack(it, over),
                inspecting
                        ? waiting(Stage.INSPECTION, "Inspection of " + it.current().number, "quality", null)
                        : plain(Stage.INSPECTION, came ? State.DONE : nothing),
                plain(Stage.CREDIT_NOTE, came && !inspecting ? State.DONE : nothing));
    }

    private static CaseDetails.Stage entitlement(CustomerReturn it) {
        return "authorise".equals(it.outcome)
                ? waiting(Stage.ENTITLEMENT, "Authorisation: " + it.outcomeReason, "sales-manager", null)
                : plain(Stage.ENTITLEMENT, State.RUNNING);
    }

    private static CaseDetails.Stage goodsBack(CustomerReturn it, boolean over) {
        if (it.isMoreToCome() && !over) {
            return waiting(Stage.GOODS_BACK, "Goods of " + it.number, "customer", it.validUntil);
        }
        return plain(Stage.GOODS_BACK, it.receipts.isEmpty() ? State.CANCELLED : State.DONE);
    }

    private static CaseDetails.Stage plain(Stage stage, State state) {
        return new CaseDetails.Stage(stage.name(), state, null, null, null);
    }

    private static CaseDetails.Stage waiting(
            Stage stage, String waitsFor, String owner, java.time.@Nullable Instant until) {
        return new CaseDetails.Stage(stage.name(), State.WAITING, waitsFor, owner, until);
    }

    private CustomerReturn find(String number) {
        return returns.find(number).orElseThrow(() -> new UnknownRecord("return", number));
    }
}
