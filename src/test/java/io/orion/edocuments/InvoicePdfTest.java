package io.orion.edocuments;

import static io.orion.edocuments.Documents.EUR;
import static io.orion.edocuments.Documents.allowance;
import static io.orion.edocuments.Documents.charge;
import static io.orion.edocuments.Documents.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoicePdfTest {

    private static final DocumentTax STANDARD = DocumentTax.standard("19");

    private final InvoicePdf pdf = new InvoicePdf();

    @Test
    void showsWhatABuyerNeeds() throws IOException {
        var text = text(pdf.write(Documents.document(
                InvoiceDocument.Kind.INVOICE,
                Documents.BUYER,
                EUR,
                List.of(allowance("10.00", STANDARD), charge("5.00", STANDARD)),
                List.of(
                        line("1", "3", "1333.335", STANDARD),
                        line("2", "1", "10", new DocumentTax("E", BigDecimal.ZERO, null, "Exempt by § 4"))))));

        assertThat(text)
                .contains("Invoice", "INV-2026-000001", "2 March 2026", "1 April 2026", "PO-77", "SO-2026-000042")
                .contains("Müller & Söhne <Handel> Ελλάς Киев", "69001 Lyon", "Germany")
                .contains("Widget 1", "3 pcs", "1,333.335", "4,000.01", "GTIN 04012345678901")
                .contains("Discount -10.00", "Freight 5.00", "VAT 19 % on 3,995.01 759.05", "Exempt by § 4")
                .contains("Amount due 4,764.06 EUR")
                .contains("IBAN DE75 5121 0800 1245 1261 99", "BIC SOGEDEFFXXX", "Net 30 days")
                .contains("Delivered on 1 March 2026", "VAT id DE123456788", "page 1 of 1");
    }

    @Test
    void breaksPagesBetweenLinesAndRepeatsTheHead() throws IOException {
        var lines = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> line(Integer.toString(i), "1", "1.00", STANDARD))
                .toArray(InvoiceDocument.Line[]::new);
        var bytes = pdf.write(Documents.invoice(lines));

        try (var document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(4);
            for (String page : text(bytes).split("page \\d+ of")) {
                assertThat(page.contains("Widget")).isEqualTo(page.contains("Description"));
            }
            assertThat(text(bytes)).contains("page " + pages + " of " + pages, "Widget 120");
        }
    }

    @Test
    void survivesNamesThatAreLongStrangeOrUnknownToTheFont() throws IOException {
        var item = new DocumentItem(
                "A".repeat(300) + " 世界 𝄞 \u0007 e\u0301",
                "line\nbreak\ttab " + "word ".repeat(80),
                null,
                null,
                null,
                null);
        var plain = line("1", "123456.7891", "0.00001", STANDARD);
        var odd = new InvoiceDocument.Line(
                "1",
                plain.quantity(),
                "ZZZ",
                plain.price(),
                new BigDecimal("1000"),
                List.of(),
                item,
                STANDARD,
                null,
                null);

        var text = text(pdf.write(Documents.invoice(odd)));

        assertThat(text).contains("123,456.7891 ZZZ", "0.00001 / 1,000", "?? ?", "é");
    }

    @Test
    void namesCreditNotesAndTheInvoiceThatTheyCorrect() throws IOException {
        var text = text(pdf.write(Documents.document(
                InvoiceDocument.Kind.CREDIT_NOTE,
                Documents.BUYER,
                EUR,
                List.of(),
                List.of(line("1", "1", "1", STANDARD)))));

        assertThat(text)
                .contains(
                        "Credit note",
                        "CN-2026-000001",
                        "Credits invoice INV-2026-000001",
                        "Credit in your favour 1.19")
                .doesNotContain("Please pay");
    }

    @Test
    void theSameDocumentGivesTheSameFile() {
        var document = Documents.invoice(line("1", "1", "1", STANDARD));

        assertThat(pdf.write(document)).isEqualTo(pdf.write(document));
    }

    private static String text(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
