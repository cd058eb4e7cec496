package io.orion.procuretopay.documents;

import io.orion.engine.CaseFiles;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.domain.InvoicePapers;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an invoice came in as. */
@Component
class SupplierInvoiceFiles implements CaseFiles {

    private final InvoicePapers papers;

    SupplierInvoiceFiles(InvoicePapers papers) {
        this.papers = papers;
    }

    @Override
    public String processId() {
        return "processSupplierInvoice";
    }

    @Override
    public List<CaseFile> of(String caseNumber) {
        return papers.files(caseNumber).stream()
                .map(file -> new CaseFile(caseNumber + "-" + file.name(), "supplierInvoice", file.mediaType()))
                .toList();
    }

    @Override
    public byte[] write(String caseNumber, String name) {
        return papers.files(caseNumber).stream()
                .filter(file -> name.equals(caseNumber + "-" + file.name()))
                .findFirst()
                .map(InvoicePapers.StoredFile::content)
                .orElseThrow(() -> new UnknownRecord("document of " + caseNumber, name));
    }
}
