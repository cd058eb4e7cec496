package io.orion.procuretopay.documents;

import io.orion.edocuments.ElectronicInvoiceReader;
import io.orion.engine.CaseView;
import io.orion.engine.CaseView.Paper;
import io.orion.engine.CaseViews;
import io.orion.kernel.InvalidInput;
import io.orion.procuretopay.domain.InvoiceComparison;
import io.orion.procuretopay.domain.InvoicePapers;
import io.orion.procuretopay.domain.SupplierInvoice;
import io.orion.procuretopay.domain.SupplierInvoices;
import java.util.List;
import org.springframework.stereotype.Component;

/** A supplier's invoice as it was sent, drawn, beside what it is matched with. */
@Component
class SupplierInvoiceViews implements CaseViews {

    /** Lines on a page, of the invoice and of the match alike, so that they are the same ones. */
    private static final int SIZE = 50;

    private final SupplierInvoices invoices;
    private final InvoicePapers papers;
    private final InvoiceComparison comparison;
    private final ElectronicInvoiceReader reader;

    SupplierInvoiceViews(
            SupplierInvoices invoices,
            InvoicePapers papers,
            InvoiceComparison comparison,
            ElectronicInvoiceReader reader) {
        this.invoices = invoices;
        this.papers = papers;
        this.comparison = comparison;
        this.reader = reader;
    }

    @Override
    public String processId() {
        return "processSupplierInvoice";
    }

    @Override
    public List<CaseView> of(String caseNumber, int page) {
        return invoices.find(caseNumber)
                .map(invoice -> {
                    var pages = CaseView.Pages.of(page, invoice.lines.size(), SIZE);
                    return List.<CaseView>of(paper(invoice, pages), comparison.of(invoice, pages, SIZE));
                })
                .orElse(List.of());
    }

    private Paper paper(SupplierInvoice invoice, CaseView.Pages pages) {
        if (!invoice.electronic) {
            return KeyedInvoicePaper.of(invoice, pages, SIZE);
        }
        try {
            return papers.files(invoice.number).stream()
                    .findFirst()
                    .map(file -> SentInvoicePaper.of(reader.readAsSent(file.content()), pages, SIZE))
                    .orElseGet(() -> KeyedInvoicePaper.of(invoice, pages, SIZE));
        } catch (InvalidInput e) {
            return KeyedInvoicePaper.unreadable(invoice, String.valueOf(e.getMessage()), pages, SIZE);
        }
    }
}
