package io.orion.procuretopay.domain;

import org.springframework.stereotype.Component;

/** Finds the invoice that is here already: of the same supplier, year and number, however that is written. */
@Component
class KnownInvoices {

    private final SupplierInvoices invoices;

    KnownInvoices(SupplierInvoices invoices) {
        this.invoices = invoices;
    }

    /** Before the supplier is stored with the invoice: of two that come at once the second sees the first. */
    void note(SupplierInvoice invoice) {
        if (invoice.supplier == null) {
            return;
        }
        invoices.lockSupplier(invoice.supplier);
        invoice.duplicateOf = invoices.same(invoice).orElse(null);
        if (invoice.duplicateOf != null) {
            invoice.refuseCode = "OTH";
            invoice.refuseReason = "Received already as " + invoice.duplicateOf;
        }
    }
}
