package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.SupplierInvoiceRequest;
import io.orion.procuretopay.SupplierInvoiceView;
import io.orion.procuretopay.SupplierInvoicing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SupplierInvoiceService implements SupplierInvoicing {

    private final InvoiceIntake intake;
    private final SupplierInvoices invoices;
    private final InvoiceTracker tracker;
    private final InvoiceProcesses processes;

    SupplierInvoiceService(
            InvoiceIntake intake, SupplierInvoices invoices, InvoiceTracker tracker, InvoiceProcesses processes) {
        this.intake = intake;
        this.invoices = invoices;
        this.tracker = tracker;
        this.processes = processes;
    }

    @Override
    @Transactional
    public String receive(SupplierInvoiceRequest invoice, @Nullable InvoiceFile file, Actor by) {
        var registered = intake.register(invoice, file, by);
        if (registered.refusedAt == null) {
            processes.start(registered.number);
        }
        return registered.number;
    }

    @Override
    @Transactional(readOnly = true)
    public SupplierInvoiceView view(String number) {
        return tracker.view(invoices.find(number).orElseThrow(() -> new UnknownRecord("supplier invoice", number)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SupplierInvoiceView> list(@Nullable String after, @Nullable String supplier, int limit) {
        return invoices.list(after, supplier, limit).stream().map(tracker::view).toList();
    }
}
