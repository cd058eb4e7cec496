package io.orion.edocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.helger.phive.peppol.PeppolValidation2026_05;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class UblOrderReaderTest {

    static final int LIMIT = 1_000_000;

    private final UblOrderReader reader = new UblOrderReader();
    private final String sample = sample("order.xml");

    static String sample(String name) {
        try (var in = UblOrderReaderTest.class.getResourceAsStream("/edocuments/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSampleIsAPeppolOrder() {
        assertThat(PeppolRules.check(
                        sample.getBytes(StandardCharsets.UTF_8), PeppolValidation2026_05.VID_OPENPEPPOL_ORDER_V3))
                .isEmpty();
    }

    @Test
    void readsTheHead() {
        var order = read(sample);

        assertThat(order.number()).isEqualTo("PO-77");
        assertThat(order.issueDate()).isEqualTo("2026-03-01");
        assertThat(order.currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(order.note()).isEqualTo("Please ring at gate 3");
        assertThat(order.buyerReference()).isEqualTo("cost centre 4711");
        assertThat(order.quotation()).isEqualTo("Q-12");
        assertThat(order.contract()).isEqualTo("FRAME-2026");
        assertThat(order.validUntil()).isEqualTo("2026-03-31");
        assertThat(order.paymentTerms()).isEqualTo("Net 30 days");
        assertThat(order.expectedTotal()).isEqualTo(new BigDecimal("98.50"));
        assertThat(order.allowancesAndCharges())
                .containsExactly(new AllowanceCharge(
                        true,
                        new BigDecimal("10.00"),
                        null,
                        null,
                        "FC",
                        "Freight",
                        new DocumentTax("S", new BigDecimal("19"), null, null)));
    }

    @Test
    void readsTheParties() {
        var order = read(sample);

        assertThat(order.buyer())
                .isEqualTo(new DocumentParty(
                        new Identifier("0088", "7300010000001"),
                        List.of(new Identifier("0088", "7300010000001")),
                        "Krankenhaus Süd",
                        "Krankenhaus Süd gGmbH",
                        "DE987654328",
                        new Identifier(null, "HRB 99"),
                        new PostalAddress("Lindenallee 5", "Einkauf", "Haus C", "München", "80331", "Bayern", "DE"),
                        new ContactDetails("Max Muster", "+49 89 1234", "einkauf@sued.example")));
        assertThat(order.seller().endpoint()).isEqualTo(new Identifier("0088", "4035811991014"));
        assertThat(order.delivery())
                .isEqualTo(new ElectronicOrder.Delivery(
                        new Identifier("0088", "7300010000018"),
                        null,
                        new PostalAddress("Rampe 2", null, null, "München", "80332", null, "DE"),
                        new DatePeriod(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13)),
                        "Warenannahme",
                        new ContactDetails("Jo", null, null)));
    }

    @Test
    void readsTheLines() {
        var lines = read(sample).lines();

        assertThat(lines.get(0))
                .isEqualTo(new ElectronicOrder.Line(
                        "1",
                        new BigDecimal("250"),
                        "H87",
                        new BigDecimal("28.50"),
                        new BigDecimal("12.00"),
                        new BigDecimal("100"),
                        List.of(new AllowanceCharge(
                                false,
                                new BigDecimal("1.50"),
                                new BigDecimal("30.00"),
                                new BigDecimal("5"),
                                "95",
                                null,
                                null)),
                        false,
                        new DatePeriod(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 10)),
                        "in one box",
                        new DocumentItem(
                                "Glove",
                                "Nitrile, size M",
                                "B-1",
                                "SKU-1001",
                                new Identifier("0160", "04012345678901"),
                                new DocumentTax("S", new BigDecimal("19"), null, null))));
        assertThat(lines.get(1).priceBaseQuantity()).isEqualTo(BigDecimal.ONE);
        assertThat(lines.get(1).partialDeliveryAllowed()).isNull();
        assertThat(lines.get(1).item()).isEqualTo(DocumentItem.named("Disinfectant"));
    }

    @Test
    void namesElementLineAndReasonOfEverythingTheSchemaRefuses() {
        var broken = sample.replace("<cbc:Quantity unitCode=\"LTR\">7.5<", "<cbc:Quantity unitCode=\"LTR\">many<")
                .replace("<cbc:EndDate>2026-03-31<", "<cbc:EndDate>31.3.2026<");

        assertThat(violations(broken)).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo("Order/OrderLine[2]/LineItem/Quantity (line 168)");
            assertThat(violation.reason()).contains("'many'");
        });
        assertThat(violations(broken)).extracting(Violation::field).contains("Order/ValidityPeriod/EndDate (line 13)");
    }

    @Test
    void namesWhatASenderForgot() {
        assertThat(refusal(sample.replace("<cbc:Name>Disinfectant</cbc:Name>", "")))
                .isEqualTo("Order/OrderLine[2]/LineItem/Item/Name is missing");
        assertThat(refusal(sample.replace("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "")))
                .isEqualTo("Order/DocumentCurrencyCode is missing");
        assertThat(refusal(sample.replace("<cbc:DocumentCurrencyCode>EUR<", "<cbc:DocumentCurrencyCode>XQX<")))
                .isEqualTo("Order/DocumentCurrencyCode is not an ISO 4217 code: XQX");
        assertThat(refusal(sample.replace("unitCode=\"LTR\"", "")))
                .isEqualTo("Order/OrderLine[2]/LineItem/Quantity has no unitCode");
        assertThat(refusal(sample.replace("\"LTR\">7.5<", "\"LTR\">-7.5<")))
                .isEqualTo("Order/OrderLine[2]/LineItem/Quantity is missing or not greater than zero");
        assertThat(refusal(sample.replace("\"EUR\">8<", "\"USD\">8<")))
                .isEqualTo("Order//PriceAmount is in USD, but the order is in EUR");
        assertThat(refusal(sample.replace("\"EUR\">8<", "\"EUR\">-8<")))
                .isEqualTo("Order/OrderLine[2]/LineItem/Price/PriceAmount is negative");
        assertThat(refusal(sample.replace("\"EUR\">8<", "\"EUR\">" + "8".repeat(31) + "<")))
                .isEqualTo("Order/OrderLine[2]/LineItem/Price/PriceAmount has more than 30 digits");
        assertThat(refusal(sample.replace(">2026-03-01<", ">202612-03-01<")))
                .isEqualTo("Order/IssueDate is not a date: 202612-03-01");
    }

    @Test
    void takesDatesWithATimeZone() {
        assertThat(read(sample.replace(">2026-03-01<", ">2026-03-01+02:00<")).issueDate())
                .isEqualTo("2026-03-01");
    }

    @Test
    void refusesOtherDocuments() {
        assertThat(refusal("<Invoice/>")).startsWith("Invoice (line 1) ");
        assertThat(refusal("")).contains("document (line 1) ");
        assertThat(refusal("{\"id\": 1}")).startsWith("document (line 1) ");
    }

    private ElectronicOrder read(String xml) {
        return reader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), LIMIT);
    }

    private List<Violation> violations(String xml) {
        try {
            read(xml);
            return List.of();
        } catch (InvalidInput e) {
            return e.violations();
        }
    }

    private String refusal(String xml) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> read(xml));
        return violations(xml).get(0).toString();
    }
}
