package io.orion.edocuments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.springframework.stereotype.Component;

/** Draws invoices and credit notes as A4 PDF for people; the same document always gives the same pages. */
@Component
public class InvoicePdf {

    public byte[] write(InvoiceDocument document) {
        try (var sheet = new PdfSheet()) {
            describe(sheet, document);
            new InvoiceLayout(sheet, document).draw();
            return sheet.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PdfSheet sheet, InvoiceDocument document) {
        var pdf = sheet.document();
        var issued = GregorianCalendar.from(document.issueDate().atStartOfDay(ZoneOffset.UTC));
        pdf.setDocumentId((long) document.number().hashCode());
        var information = pdf.getDocumentInformation();
        information.setTitle(InvoiceTexts.title(document) + " " + document.number());
        information.setAuthor(document.seller().knownLegalName());
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        pdf.getDocumentCatalog().setLanguage("en");
    }
}
