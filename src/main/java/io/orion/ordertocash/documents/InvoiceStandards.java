package io.orion.ordertocash.documents;

import io.orion.ordertocash.domain.Invoice;
import io.orion.ordertocash.domain.InvoiceFormat;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class InvoiceStandards implements InvoiceFormat {

    @Override
    public List<String> findings(Invoice invoice) {
        return invoice.taxes().stream().anyMatch(tax -> tax.category().equals("K"))
                        && invoice.buyer().vatId() == null
                ? List.of("BR-IC-02")
                : List.of();
    }
}
