package io.orion.procuretopay.domain;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.TouchedCases;
import io.orion.kernel.UnknownRecord;
import io.orion.ledger.OpenItemSettled;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Supplier;
import io.orion.procuretopay.RequisitionView.StageState;
import io.orion.procuretopay.SupplierInvoiceView.Stage;
import io.orion.procuretopay.SupplierInvoiceView.StageName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invoices in the list of cases: each that a transaction touched is summarised once, before the commit. */
@Component
class InvoiceCases implements CaseSource {

    static final String PROCESS_ID = "processSupplierInvoice";

    private static final Set<String> READERS = Set.of(
            "budget-owner",
            "finance",
            "finance-director",
            "buyer",
            "purchasing-manager",
            "receiving",
            "accounts-payable",
            "treasury",
            "controller",
            "process-owner",
            "operator",
            "camunda-admin");

    private final SupplierInvoices invoices;
    private final InvoiceTracker tracker;
    private final MasterData masterData;
    private final TouchedCases touchedCases;

    InvoiceCases(SupplierInvoices invoices, InvoiceTracker tracker, MasterData masterData, TouchedCases touchedCases) {
        this.invoices = invoices;
        this.tracker = tracker;
        this.masterData = masterData;
        this.touchedCases = touchedCases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(InvoiceTouched touched) {
        touchedCases.note(this, touched.number(), number -> summarise(invoices.get(number)));
    }

    /** What is paid is shown as paid; what is owed without an invoice has no case. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OpenItemSettled settled) {
        boolean like = settled.document().startsWith("SI-");
        if (like && invoices.find(settled.document()).isPresent()) {
            on(new InvoiceTouched(settled.document()));
        }
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public List<String> stages() {
        return Arrays.stream(StageName.values()).map(StageName::name).toList();
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return invoices.numbers(after, limit);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(String number) {
        on(new InvoiceTouched(invoices.get(number).number));
    }

    @Override
    public CaseSummary summarise(String number) {
        return summarise(find(number));
    }

    @Override
    public CaseDetails details(String number) {
        return InvoiceDetails.of(tracker.view(find(number)));
    }

    private SupplierInvoice find(String number) {
        return invoices.find(number).orElseThrow(() -> new UnknownRecord("supplier invoice", number));
    }

    private CaseSummary summarise(SupplierInvoice invoice) {
        var status = tracker.status(invoice);
        var stage = current(tracker.stages(invoice, status));
        var name = Optional.ofNullable(invoice.supplier)
                .flatMap(masterData::supplier)
                .map(Supplier::name)
                .orElse(invoice.seller.name());
        return new CaseSummary(
                invoice.number,
                PROCESS_ID,
                (invoice.creditNote ? "Credit note · " : "Invoice · ") + (name == null ? "?" : name),
                status.name(),
                stage.map(it -> it.stage().name()).orElse(null),
                stage.map(it -> it.state().name()).orElse(null),
                stage.map(Stage::waitsFor).orElse(null),
                stage.map(Stage::owner).orElse(null),
                stage.map(Stage::until).orElse(null),
                invoice.supplier,
                name,
                invoice.theirNumber,
                invoice.gross().amount(),
                invoice.currency.getCurrencyCode(),
                null,
                invoice.receivedAt,
                invoice.postedAt == null ? invoice.refusedAt : invoice.postedAt);
    }

    /** What waits comes first; else what runs, or comes next. */
    private static Optional<Stage> current(List<Stage> stages) {
        return Stream.of(StageState.WAITING, StageState.RUNNING, StageState.NOT_STARTED)
                .flatMap(state -> stages.stream().filter(stage -> stage.state() == state))
                .findFirst();
    }
}
