package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.Refused;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import io.orion.procuretopay.documents.InvoiceDrop;
import io.orion.testing.Http;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invoices over REST and by file: what is taken, what is refused and how, and two at once. */
class SupplierInvoiceIT extends Invoicing {

    private static final String PATH = "/api/procure-to-pay/supplier-invoices";

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    List<OutboundWriter> writers;

    @Autowired
    InvoiceDrop drop;

    @Autowired
    Clock clock;

    private HttpResponse<String> post(String group, byte[] xml) {
        return http.send(
                group,
                http.request(PATH)
                        .header("Content-Type", "application/xml")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(xml)));
    }

    private int stored() {
        return jdbc.queryForObject("select count(*) from procure_to_pay.supplier_invoice", Integer.class);
    }

    @Test
    void takesXmlFromProgramsAndShowsIt() {
        var need = receivedInFull("5");
        var answer = post(
                "integration",
                xml("R-1").order(order(need)).line(sku, "5", "10.00").write());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"status\":\"POSTED\"");
        var location = answer.headers().firstValue("Location").orElseThrow();
        var number = location.substring(location.lastIndexOf('/') + 1);
        var shown = http.get("accounts-payable", PATH + "/" + number);
        assertThat(shown.body()).contains(order(need), "\"matched\":5.0000");
        assertThat(http.get("accounts-payable", PATH + "?supplier=" + supplier).body())
                .contains(number);
        assertThat(post("requester", xml("R-2").line(sku, "1", "1.00").write()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesWhatAPersonKeyedWithThePaper() {
        var need = receivedInFull("5");
        var pdf = java.util.Base64.getEncoder().encodeToString("%PDF-1.7 paper".getBytes(StandardCharsets.UTF_8));
        var json = """
                {"supplier": "%s", "number": "P-1", "issuedOn": "2026-11-20", "currency": "EUR", "order": "%s",
                 "lines": [{"description": "Router", "sku": "%s", "quantity": 5, "net": 50, "taxPercent": 19}],
                 "pdf": "%s"}""".formatted(supplier, order(need), sku, pdf);
        var answer = http.post("accounts-payable", PATH, json);
        assertThat(answer.body()).contains("POSTED");
        assertThat(http.post("accounts-payable", PATH, json.replace(pdf, "AAAA"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.post("accounts-payable", PATH, "{\"number\": \"P-2\"}").body())
                .contains("supplier", "is missing");
    }

    @Test
    void letsNobodyKeyTheInvoiceOfWhatTheyOrdered() {
        var need = receivedInFull("5");
        var keyed = keyed(order(need));
        assertThatThrownBy(() -> received.key(keyed, ANNA))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("anna ordered");
        assertThatThrownBy(() -> received.key(keyed, new Actor("receiving", Set.of("accounts-payable"))))
                .hasMessageContaining("received");
    }

    @Test
    void takesNoInvoiceThatNobodyCouldPost() {
        int before = stored();
        var answer = post(
                "integration",
                xml("R-1").currency("DKK").line(sku, "1", "10.00").write());
        assertThat(answer.body()).contains("\"status\":400", "has no exchange rate from DKK to EUR");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void keepsAndAnswersWhatTheRulesRefuse() {
        var wrong = new String(xml("W-1").line(sku, "5", "10.00").write(), StandardCharsets.UTF_8)
                .replace(
                        "currencyID=\"EUR\">59.50</cbc:TaxInclusiveAmount>",
                        "currencyID=\"EUR\">60.50</cbc:TaxInclusiveAmount>");
        var answer = post("integration", wrong.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("INVOICE_REFUSED", "BR-CO-15");
        var number = invoicing.list(null, null, 1).get(0).number();
        assertThat(invoice(number).findings()).contains("BR-CO-15");
        assertThat(jdbc.queryForObject(
                        "select count(*) from messaging.outbox where key = ? and kind = 'invoice-response'",
                        Integer.class,
                        number + "-R1"))
                .isEqualTo(1);
        var response = response(number + "-R1");
        assertThat(response).contains("RE", "LEG", "NIN", "W-1");
        var again = send(xml("W-1").line(sku, "5", "10.00"));
        expect(again, Status.CODING);
    }

    private SupplierInvoiceRequest keyed(String order) {
        return new SupplierInvoiceRequest(
                false,
                "K-1",
                LocalDate.of(2026, 11, 20),
                null,
                "EUR",
                supplier,
                null,
                order,
                null,
                null,
                null,
                null,
                List.of(new SupplierInvoiceRequest.Line(
                        null,
                        "Router",
                        sku,
                        null,
                        BigDecimal.valueOf(5),
                        null,
                        BigDecimal.valueOf(50),
                        null,
                        null,
                        null)),
                null);
    }

    private String response(String number) {
        var writer = writers.stream()
                .filter(it -> it.kinds().contains("invoice-response"))
                .findFirst()
                .orElseThrow();
        var content = writer.write(new OutboundMessage(number, "supplier", "invoice-response", number));
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Order/>",
                "<Invoice/>",
                "not at all",
                "<!DOCTYPE Invoice [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Invoice>&e;</Invoice>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Invoice>&b;</Invoice>",
                "<!DOCTYPE Invoice SYSTEM \"http://localhost:1/x.dtd\"><Invoice/>",
                "<Invoice xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"file:///etc/issue\"/></Invoice>"
            })
    void storesNothingOfWhatIsNoInvoice(String xml) {
        int before = stored();
        var answer = post("integration", xml.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(answer.body()).doesNotContain("root:");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void takesOneOfTwoThatComeAtOnce() {
        var need = receivedInFull("5");
        var invoice = xml("R-1").order(order(need)).line(sku, "5", "10.00").write();
        var both = List.of(
                CompletableFuture.supplyAsync(() -> received.receive(invoice, EDI)),
                CompletableFuture.supplyAsync(() -> received.receive(invoice, EDI)));
        var numbers = both.stream().map(CompletableFuture::join).toList();
        assertThat(numbers)
                .extracting(number -> invoice(number).status())
                .containsExactlyInAnyOrder(Status.POSTED, Status.INVOICE_REFUSED);
        assertThat(view(need).order().lines().get(0).invoiced()).isEqualByComparingTo("5");
    }

    @Test
    void takesOneOfTwoInvoicesForTheSameGoods() {
        var need = receivedInFull("5");
        var both = List.of("R-1", "SECOND-77").stream()
                .map(number ->
                        xml(number).order(order(need)).line(sku, "5", "10.00").write())
                .map(xml -> CompletableFuture.supplyAsync(() -> received.receive(xml, EDI)))
                .toList();
        var numbers = both.stream().map(CompletableFuture::join).toList();
        assertThat(numbers)
                .extracting(number -> invoice(number).status())
                .containsExactlyInAnyOrder(Status.POSTED, Status.QUANTITY_VARIANCE);
    }

    @Test
    void takesFilesOnceAndSaysWhyNot(@TempDir Path directory) throws IOException {
        var need = receivedInFull("5");
        var invoice = xml("R-1").order(order(need)).line(sku, "5", "10.00").write();
        Files.write(directory.resolve("one.xml"), invoice);
        Files.write(directory.resolve("same.xml"), invoice);
        Files.writeString(directory.resolve("other.xml"), "<Order/>");
        Files.writeString(directory.resolve("part.tmp"), "<Inv");
        drop.take(directory);
        assertThat(invoicing.list(null, supplier, 10))
                .singleElement()
                .extracting("status")
                .isEqualTo(Status.POSTED);
        assertThat(directory.resolve("processed/one.xml")).exists();
        assertThat(directory.resolve("processed/same.xml")).exists();
        assertThat(directory.resolve("part.tmp")).exists();
        assertThat(directory.resolve("rejected/other.xml.reason.txt")).content().contains("neither an Invoice");
    }

    @Test
    void chargesAreToleratedUpToALimit() {
        var need = receivedInFull("20");
        var small = send(xml("R-1").order(order(need)).charge("5.00").line(sku, "10", "10.00"));
        expect(small, Status.POSTED);
        assertThat(balance(small, "6920")).isEqualByComparingTo("5");
        var large = send(xml("SECOND-2").order(order(need)).charge("60.00").line(sku, "10", "10.00"));
        expect(large, Status.PRICE_VARIANCE);
        complete(large, "userTask_resolvePriceVariance", "buyer", Map.of("resolution", "short"));
        assertThat(invoice(large).agreed()).isEqualByComparingTo("119.00");
    }

    @Test
    void takesAnInvoiceOverLessThanNothingAsCreditNote() {
        var number = send(xml("M-1").line(sku, "-3", "10.00"));
        assertThat(invoice(number).creditNote()).isTrue();
        assertThat(invoice(number).gross()).isEqualByComparingTo("35.70");
        complete(
                number, "userTask_codeInvoice", "accounts-payable", Map.of("category", "office", "costCenter", center));
        expect(number, Status.POSTED);
        assertThat(ledger.openItem(number).orElseThrow().open().amount()).isEqualByComparingTo("35.70");
        assertThat(balance(number, "6300")).isEqualByComparingTo("-30");
    }

    @Test
    void booksWhatTheCurrencyMovedBetweenReceiptAndInvoice() {
        rate("0.90");
        sample.supplier(supplier, Map.of("currency", "USD"));
        var line = new RequisitionRequest.Line(
                null, "Desk", null, BigDecimal.valueOf(2), BigDecimal.valueOf(20), "office", center);
        var need =
                procureToPay.request(new RequisitionRequest("Desks", "USD", supplier, null, null, List.of(line)), ANNA);
        processes.settle();
        choose(need);
        confirm(need);
        receive(need, Map.of());
        rate("0.95");
        var number = send(xml("R-1").currency("USD").order(order(need)).line("Desk", "2", "20.00"));
        expect(number, Status.POSTED);
        assertThat(balance(number, "6910")).isEqualByComparingTo("2");
        assertThat(uninvoiced(need, number)).isZero();
    }

    private void rate(String rate) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        transaction.executeWithoutResult(
                status -> ledger.setExchangeRate(Currency.getInstance("USD"), today, new BigDecimal(rate)));
    }
}
