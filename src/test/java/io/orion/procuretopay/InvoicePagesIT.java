package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.CaseViews;
import io.orion.portal.Browsers;
import io.orion.portal.Browsers.Look;
import io.orion.portal.Person;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import io.orion.testing.DatabaseCounter;
import io.orion.testing.Http;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An invoice on the pages: as its supplier wrote it, beside what was ordered, came and was invoiced before. */
class InvoicePagesIT extends Invoicing {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Autowired
    Http http;

    @Autowired
    DatabaseCounter counter;

    @Autowired
    List<CaseViews> drawn;

    /** What people read on a page. */
    private static String read(String page) {
        return BLANKS.matcher(TAGS.matcher(page).replaceAll(" ")).replaceAll(" ");
    }

    private String task(String invoice, String task) {
        return "/tasks/" + processes.task(invoice, task).getId();
    }

    private String dearer() {
        var need = receivedInFull("20");
        expect(send(xml("R-1").order(order(need)).line(sku, "5", "10.00")), Status.POSTED);
        var number = send(xml("R-2").order(order(need)).charge("2.00").line(sku, "10", "12.00"));
        expect(number, Status.PRICE_VARIANCE);
        return number;
    }

    @Test
    void drawsTheInvoiceBesideItsMatch() {
        var number = dearer();
        var buyer = new Person(http, "buyer");
        var page = read(buyer.get(task(number, "userTask_resolvePriceVariance")).body());
        assertThat(page)
                .contains("Invoice R-2", supplier + " Ltd", "Springfield", "DE123456788", "Orion Networks GmbH")
                .contains("Product " + sku, "10 pcs", "12.00", "19 %", "120.00")
                .contains("Charge Freight 2.00", "Net 122.00", "VAT 19 % × 122.00 23.18", "To be paid 145.18 EUR")
                .contains("IBAN DE76 9999 9999 0000 0005 01")
                .contains("Ordered 20", "Received 20", "Invoiced before 5", "Invoiced now 10")
                .contains("Ordered at 10.00", "Invoiced at 12.00", "differs +20.00 % · +20.00 EUR up to buyer")
                .doesNotContain("??");
        var clerk = new Person(http, "accounts-payable");
        assertThat(read(clerk.get("/cases/" + number).body()))
                .contains("Invoice R-2", "differs +20.00 %", "up to buyer", "To be paid 145.18 EUR")
                .doesNotContain("??");
        complete(number, "userTask_resolvePriceVariance", "buyer", Map.of("resolution", "accept", "reason", "Agreed"));
        assertThat(read(clerk.get("/cases/" + number).body())).contains("Price decided +20.00 %", "Invoiced before 5");
        assertThat(new Person(http, "warehouse").get("/cases/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsMoreThanWasReceivedFromWhatIsAwaited() {
        var need = ordered("10");
        receive(need, Map.of("counted", "1=4"));
        var awaited = send(xml("R-1").order(order(need)).line(sku, "10", "10.00"));
        expect(awaited, Status.GOODS_AWAITED);
        var clerk = new Person(http, "accounts-payable");
        assertThat(read(clerk.get("/cases/" + awaited).body()))
                .contains("Quantity awaited +60.00 % · +60.00 EUR", "up to " + supplier, "Received 4");
        var more = send(xml("R-2").order(order(need)).line(sku, "15", "10.00"));
        expect(more, Status.QUANTITY_VARIANCE);
        assertThat(read(clerk.get(task(more, "userTask_resolveQuantityVariance"))
                        .body()))
                .contains("Quantity differs +110.00 %", "up to accounts-payable", "Price agrees");
    }

    @Test
    void drawsWhatWasKeyedAndWhatHasNoOrder() {
        var line = new SupplierInvoiceRequest.Line(
                null, "Coffee <b>", null, null, BigDecimal.ONE, null, new BigDecimal("40"), BigDecimal.TEN, null, null);
        var keyed = received.key(
                new SupplierInvoiceRequest(
                        false,
                        "K-1",
                        LocalDate.of(2026, 11, 20),
                        null,
                        "EUR",
                        supplier,
                        null,
                        null,
                        null,
                        "DE76 9999 9999 0000 0005 01",
                        null,
                        null,
                        List.of(line),
                        null),
                CLERK);
        processes.settle();
        var page = new Person(http, "accounts-payable").get(task(keyed, "userTask_codeInvoice"));
        assertThat(page.body()).doesNotContain("Coffee <b>");
        assertThat(read(page.body()))
                .contains("Invoice K-1", "Keyed by clerk", "Coffee &lt;b&gt;", "To be paid 44.00 EUR")
                .contains("Order not judged yet up to accounts-payable");
    }

    @Test
    void pagesWhatIsLongAndAsksTheDatabaseNoMoreForIt() {
        var need = receivedInFull("61");
        var clerk = new Person(http, "accounts-payable");
        var one = xml("R-1").order(order(need)).line(sku, "1", "40.00");
        var many = xml("R-2").order(order(need));
        for (int i = 0; i < 120; i++) {
            many.line(sku, "0.5", "40.00");
        }
        var shortOne = send(one);
        var longOne = send(many);
        assertThat(statements(longOne)).isEqualTo(statements(shortOne)).isLessThanOrEqualTo(6);
        var path = "/cases/" + longOne;
        assertThat(read(clerk.get(path).body())).contains("Page 1 of 3", "Lines that differ 1, 2,");
        assertThat(read(clerk.get(path + "?page=3").body())).contains("Page 3 of 3", "Invoiced before 59.5");
        assertThat(read(clerk.get(path + "?page=99").body())).contains("Page 3 of 3");
    }

    private int statements(String invoice) {
        var views = drawn.stream()
                .filter(it -> it.processId().equals("processSupplierInvoice"))
                .findFirst()
                .orElseThrow();
        counter.startHere();
        assertThat(views.of(invoice, 1)).hasSize(2);
        return counter.stop().statements();
    }

    @Test
    void axeFindsNothingSerious() {
        var number = dearer();
        try (var browsers = new Browsers()) {
            for (var look : List.of(Look.DESK, Look.DARK, Look.PHONE)) {
                var page = browsers.signIn(http, "buyer", look);
                for (var path : List.of("/cases/" + number, task(number, "userTask_resolvePriceVariance"))) {
                    page.navigate(path, Browsers.PATIENT);
                    assertThat(page.locator(".paper").boundingBox().width).isGreaterThan(300);
                    assertThat(Browsers.problems(page)).as(path + " " + look).isEmpty();
                }
            }
        }
    }
}
