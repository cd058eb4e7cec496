package io.orion.edocuments;

import static io.orion.edocuments.Documents.BUYER;
import static io.orion.edocuments.Documents.EUR;
import static io.orion.edocuments.Documents.allowance;
import static io.orion.edocuments.Documents.charge;
import static io.orion.edocuments.Documents.invoice;
import static io.orion.edocuments.Documents.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.helger.phive.peppol.PeppolValidation2026_05;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated invoices before the official rules, both the norm's and Peppol's. */
class UblInvoiceTest {

    private static final DocumentTax STANDARD = DocumentTax.standard("19");
    private static final DocumentTax REDUCED = DocumentTax.standard("7");
    private static final DocumentTax ZERO = new DocumentTax("Z", BigDecimal.ZERO, null, null);
    private static final DocumentTax EXEMPT = new DocumentTax("E", BigDecimal.ZERO, null, "Exempt by § 4 UStG");
    private static final DocumentTax INTRA_COMMUNITY =
            new DocumentTax("K", BigDecimal.ZERO, "VATEX-EU-IC", "Intra-community supply");
    private static final DocumentTax EXPORT =
            new DocumentTax("G", BigDecimal.ZERO, "VATEX-EU-G", "Export outside the EU");
    private static final DocumentTax REVERSE = new DocumentTax("AE", BigDecimal.ZERO, "VATEX-EU-AE", "Reverse charge");

    private final UblInvoiceWriter writer = new UblInvoiceWriter();
    private final InvoiceValidator validator = new InvoiceValidator();

    static Stream<InvoiceDocument> everyTaxCategory() {
        return Stream.of(
                invoice(line("1", "3", "33.335", STANDARD), line("2", "1", "10", REDUCED)),
                invoice(line("1", "3", "33.33", ZERO)),
                invoice(line("1", "3", "33.33", EXEMPT)),
                to("FR12345678901", "FR", line("1", "3", "33.33", INTRA_COMMUNITY)),
                to(null, "CH", line("1", "3", "33.33", EXPORT)),
                to("FR12345678901", "FR", line("1", "3", "33.33", REVERSE)),
                invoice(line("1", "3", "33.33", STANDARD), line("2", "1", "1", ZERO), line("3", "2", "7.77", EXEMPT)));
    }

    private static InvoiceDocument to(@Nullable String vatId, String country, InvoiceDocument.Line... lines) {
        return Documents.document(
                InvoiceDocument.Kind.INVOICE, Documents.buyer(vatId, country), EUR, List.of(), List.of(lines));
    }

    @ParameterizedTest
    @MethodSource("everyTaxCategory")
    void passesAllRulesInEveryTaxCategory(InvoiceDocument document) {
        assertValid(document);
    }

    @ParameterizedTest
    @MethodSource("everyTaxCategory")
    void creditNotesPassThemToo(InvoiceDocument invoice) {
        assertValid(
                Documents.document(InvoiceDocument.Kind.CREDIT_NOTE, invoice.buyer(), EUR, List.of(), invoice.lines()));
    }

    @Test
    void passesWithAllowancesChargesPrepaymentAndPriceForAHundred() {
        var plain = line("1", "250", "12.34", STANDARD);
        var priced = new InvoiceDocument.Line(
                "2",
                new BigDecimal("250"),
                "H87",
                new BigDecimal("12.345"),
                new BigDecimal("100"),
                List.of(allowance("1.50", null), charge("0.20", null)),
                plain.item(),
                REDUCED,
                null,
                "by the hundred");
        var document = Documents.document(
                InvoiceDocument.Kind.INVOICE,
                BUYER,
                EUR,
                List.of(allowance("100.00", STANDARD), charge("9.90", STANDARD), charge("1.00", REDUCED)),
                List.of(plain, priced));

        assertThat(priced.net(EUR)).isEqualTo(Money.of("29.56", "EUR"));
        assertThat(document.totals().net()).isEqualTo(Money.of("3025.46", "EUR"));
        assertValid(document);
    }

    @Test
    void passesInACurrencyWithoutDecimals() {
        var document = Documents.document(
                InvoiceDocument.Kind.INVOICE,
                BUYER,
                Currency.getInstance("JPY"),
                List.of(),
                List.of(line("1", "3", "333.4", STANDARD)));

        assertThat(document.totals().gross()).isEqualTo(Money.of("1190", "JPY"));
        assertThat(errors(writer.write(document))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyMixOfLinesPasses(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            assertValid(randomInvoice(random));
        }
    }

    private static InvoiceDocument randomInvoice(Random random) {
        List<DocumentTax> taxes = List.of(STANDARD, REDUCED, ZERO, EXEMPT);
        List<InvoiceDocument.Line> lines = new ArrayList<>();
        List<AllowanceCharge> document = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 1; i <= count; i++) {
            var tax = taxes.get(random.nextInt(taxes.size()));
            var quantity = BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(4));
            var price = BigDecimal.valueOf(random.nextInt(9_999_999), 2 + random.nextInt(4));
            var line = line(Integer.toString(i), quantity.toPlainString(), price.toPlainString(), tax);
            lines.add(line);
            if (random.nextInt(3) == 0) {
                var part = BigDecimal.valueOf(random.nextInt(500), 2)
                        .min(line.net(EUR).amount());
                document.add(
                        random.nextBoolean()
                                ? allowance(part.toPlainString(), tax)
                                : charge(part.toPlainString(), tax));
            }
        }
        return Documents.document(InvoiceDocument.Kind.INVOICE, BUYER, EUR, document, lines);
    }

    @Test
    void findsWhatBreaksARule() {
        var xml = text(invoice(line("1", "3", "33.33", STANDARD)));

        assertThat(rules(xml.replace(
                        "<cbc:PayableAmount currencyID=\"EUR\">118.99",
                        "<cbc:PayableAmount currencyID=\"EUR\">118.98")))
                .contains("BR-CO-16");
        assertThat(rules(xml.replace(
                        "<cbc:ID>INV-2026-000001</cbc:ID><cbc:IssueDate>", "<cbc:ID> </cbc:ID><cbc:IssueDate>")))
                .contains("BR-02");
        assertThat(rules(text(invoice(line("1", "3", "33.33", new DocumentTax("E", BigDecimal.ZERO, null, null))))))
                .contains("BR-E-10");
        assertThat(rules(text(to(null, "FR", line("1", "3", "33.33", INTRA_COMMUNITY)))))
                .contains("BR-IC-02");
        assertThat(rules(xml.replace("<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode>EUX")))
                .contains("BR-CL-04");
    }

    @Test
    void saysWhereAndHowBad() {
        var xml = text(invoice(line("1", "3", "33.33", STANDARD)));

        assertThat(validator.validate(bytes(xml.replace("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", ""))))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                    assertThat(finding.text()).contains("IssueDate");
                });
    }

    @Test
    void refusesWhatIsNoInvoice() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> validator.validate(bytes("<Order/>")))
                .withMessageContaining("neither an Invoice nor a CreditNote");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> validator.validate(bytes("<!DOCTYPE Invoice [<!ENTITY a 'b'>]><Invoice>&a;</Invoice>")));
    }

    @Test
    void leavesOutCharactersThatXmlCannotCarry() {
        var item = DocumentItem.named("Bolt \u0000\u0008 and 𝄞 & <nut>");
        var line = line("1", "1", "1", STANDARD);
        var odd = new InvoiceDocument.Line(
                "1", line.quantity(), "H87", line.price(), BigDecimal.ONE, List.of(), item, STANDARD, null, null);

        assertThat(text(invoice(odd))).contains("<cbc:Name>Bolt  and 𝄞 &amp; &lt;nut&gt;</cbc:Name>");
        assertValid(invoice(odd));
    }

    @Test
    void judgesWhatClaimsPeppolByPeppolsRules() {
        var xml = text(invoice(line("1", "1", "1", STANDARD)))
                .replaceFirst("(?s)<cbc:EndpointID.*?</cbc:EndpointID>", "");
        assertThat(errors(bytes(xml))).isEmpty();
        assertThat(validator.validateAsClaimed(bytes(xml)))
                .extracting(Finding::rule)
                .containsExactly("PEPPOL-EN16931-R020");
        var plain = xml.replace(UblInvoiceWriter.CUSTOMIZATION, "urn:cen.eu:en16931:2017");
        assertThat(validator.validateAsClaimed(bytes(plain))).isEmpty();
    }

    private void assertValid(InvoiceDocument document) {
        var xml = writer.write(document);
        assertThat(errors(xml)).isEmpty();
        var peppol = document.kind() == InvoiceDocument.Kind.INVOICE
                ? PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3
                : PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3;
        assertThat(PeppolRules.check(xml, peppol)).isEmpty();
    }

    private List<Finding> errors(byte[] xml) {
        return validator.validate(xml);
    }

    private List<String> rules(String xml) {
        return validator.validate(bytes(xml)).stream().map(Finding::rule).toList();
    }

    private String text(InvoiceDocument document) {
        return new String(writer.write(document), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
