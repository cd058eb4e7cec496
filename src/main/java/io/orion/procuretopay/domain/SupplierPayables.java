package io.orion.procuretopay.domain;

import io.orion.treasury.Payable;
import io.orion.treasury.PayableSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells treasury of posted invoices how suppliers call them and who posted them. Nothing blocks one of these: what
 * does not match is never posted.
 */
@Component
class SupplierPayables implements PayableSource {

    private final SupplierInvoices invoices;

    SupplierPayables(SupplierInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public List<Payable> payables(Collection<String> documents) {
        return documents.stream()
                .map(invoices::find)
                .flatMap(Optional::stream)
                .filter(invoice -> invoice.postedAt != null)
                .map(invoice -> new Payable(invoice.number, invoice.theirNumber, invoice.postedBy, null))
                .toList();
    }
}
