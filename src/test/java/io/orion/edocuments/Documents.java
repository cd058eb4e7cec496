package io.orion.edocuments;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents for tests: one seller, one buyer, as many kinds of lines as there are rules. */
final class Documents {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Currency EUR = Currency.getInstance("EUR");

    static final DocumentParty SELLER = new DocumentParty(
            new Identifier("0088", "4035811991014"),
            List.of(new Identifier("0088", "4035811991014")),
            "Orion Instruments",
            "Orion Instruments GmbH",
            "DE123456788",
            new Identifier(null, "HRB 12345"),
            new PostalAddress("Hafenstraße 1", null, null, "Hamburg", "20457", null, "DE"),
            new ContactDetails("Erika Beispiel", "+49 40 123456", "billing@orion.example"));

    static final DocumentParty BUYER = buyer("DE987654328", "DE");

    private Documents() {}

    static DocumentParty buyer(@Nullable String vatId, String country) {
        return new DocumentParty(
                new Identifier("0088", "7300010000001"),
                List.of(),
                null,
                "Müller & Söhne <Handel> Ελλάς Киев",
                vatId,
                null,
                new PostalAddress("Marktplatz 3", "Hinterhaus", null, "Lyon", "69001", null, country),
                null);
    }

    static InvoiceDocument.Line line(String id, String quantity, String price, DocumentTax tax) {
        return new InvoiceDocument.Line(
                id,
                new BigDecimal(quantity),
                "H87",
                new BigDecimal(price),
                BigDecimal.ONE,
                List.of(),
                new DocumentItem(
                        "Widget " + id,
                        "A widget",
                        "B-" + id,
                        "S-" + id,
                        new Identifier("0160", "04012345678901"),
                        null),
                tax,
                id,
                null);
    }

    static AllowanceCharge allowance(String amount, @Nullable DocumentTax tax) {
        return new AllowanceCharge(false, new BigDecimal(amount), null, null, "95", "Discount", tax);
    }

    static AllowanceCharge charge(String amount, @Nullable DocumentTax tax) {
        return new AllowanceCharge(true, new BigDecimal(amount), null, null, "FC", "Freight", tax);
    }

    static InvoiceDocument invoice(InvoiceDocument.Line... lines) {
        return document(InvoiceDocument.Kind.INVOICE, BUYER, EUR, List.of(), List.of(lines));
    }

    static InvoiceDocument document(
            InvoiceDocument.Kind kind,
            DocumentParty buyer,
            Currency currency,
            List<AllowanceCharge> allowancesAndCharges,
            List<InvoiceDocument.Line> lines) {
        boolean invoice = kind == InvoiceDocument.Kind.INVOICE;
        return new InvoiceDocument(
                kind,
                invoice ? "INV-2026-000001" : "CN-2026-000001",
                DAY,
                DAY.plusDays(30),
                currency,
                "Thank you",
                "cost centre 4711",
                "PO-77",
                "SO-2026-000042",
                "DN-2026-000007",
                invoice ? null : new InvoiceDocument.Preceding("INV-2026-000001", DAY),
                SELLER,
                buyer,
                new InvoiceDocument.DeliverTo(
                        "Warehouse",
                        new PostalAddress("Rampe 2", null, null, "Lyon", "69001", null, "FR"),
                        DAY.minusDays(1)),
                new InvoiceDocument.PaymentMeans("DE75512108001245126199", "SOGEDEFFXXX", "Orion", "INV-2026-000001"),
                "Net 30 days",
                allowancesAndCharges,
                Money.zero(currency),
                lines);
    }
}
