package io.orion.procuretopay.domain;

import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people need to know of an invoice to decide about it, and who of them may not. */
@Service
public class InvoiceTaskFacts {

    private static final int DAYS = 2;

    private final SupplierInvoices invoices;
    private final InvoiceParties parties;
    private final InvoiceTracker tracker;
    private final MasterData masterData;
    private final Clock clock;

    InvoiceTaskFacts(
            SupplierInvoices invoices,
            InvoiceParties parties,
            InvoiceTracker tracker,
            MasterData masterData,
            Clock clock) {
        this.invoices = invoices;
        this.parties = parties;
        this.tracker = tracker;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Whose invoice over how much, and why it waits. */
    public CaseTasks.Facts of(String number) {
        var invoice = invoices.get(number);
        var who = invoice.supplier == null ? invoice.seller.name() : invoice.supplier;
        var why = tracker.waitsFor(invoice);
        return new CaseTasks.Facts(
                who + " · " + invoice.theirNumber + " · " + invoice.gross() + (why == null ? "" : "\n" + why),
                masterData.calendar(Region.EMEA).plusBusinessDays(clock.instant(), DAYS),
                number);
    }

    /** Who asked for, ordered or received it does not decide about its invoice. */
    public @Nullable String conflict(String number, Actor actor) {
        return invoices.find(number)
                .map(invoice -> parties.conflict(invoice, actor))
                .orElse(null);
    }
}
