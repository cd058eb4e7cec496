package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.edocuments.Finding;
import io.orion.edocuments.InvoiceValidator;
import io.orion.kernel.Actor;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** An electronic order of a stranger about unknown articles: it waits, says for what, and ends as a valid invoice. */
@OrionTest
class ReceivedOrderIT {

    private static final String ORDERS = "/api/order-to-cash/sales-orders";

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    InvoiceValidator validator;

    @Autowired
    Http http;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void company() {
        sample.company();
    }

    @Test
    void waitsForWhatIsUnknownAndEndsAsAnInvoiceThatPassesTheRules() throws IOException {
        var order = post(ubl());
        var missing = processes.task(order.value(), "userTask_correctOrder").getDescription();
        assertThat(missing).contains("Krankenhaus Süd", "7300010000001", "Glove", "Disinfectant");

        create("customers/U" + id, CUSTOMER);
        create("products/SKU-" + id, product("Glove", "H87", "0.05"));
        create("products/DIS-" + id, product("Disinfectant", "LTR", "3.00"));
        processes.settle();
        var left = processes.task(order.value(), "userTask_correctOrder").getDescription();
        assertThat(left).contains("Disinfectant").doesNotContain("Glove", "Krankenhaus");

        processes.complete(
                order.value(),
                "userTask_correctOrder",
                "order-desk",
                Map.of("corrected", "true", "corrections", "2 sku=DIS-" + id));
        processes.settle();
        receive();
        ship(order);
        assertThat(orderToCash.view(order).gross()).isEqualByComparingTo("105.32"); // 88.50 and 19 % of it
        assertThat(errorsOfInvoice(order)).isEmpty();
    }

    @Test
    void keepsTheSecondOrderWithOneReferenceInCorrectionWhenItsBuyerBecomesKnown() {
        var first = acceptFrom("Twin " + id, "PO-" + id);
        var second = acceptFrom("Twin " + id, "PO-" + id);
        sample.product("SKU-" + id).price("100.00").save();
        sample.customer("T" + id).with("companyId", "Twin " + id).save();
        processes.settle();
        assertThat(orderToCash.view(first).status()).isEqualTo(Status.CONFIRMED);
        assertThat(processes.task(second.value(), "userTask_correctOrder").getDescription())
                .contains("was used before by this customer: PO-" + id);
    }

    /** An order of a buyer who is not known yet. */
    private SalesOrderNumber acceptFrom(String companyId, String reference) {
        var buyer = new SalesOrderRequest.Buyer(null, null, companyId, "Twin");
        var lines = Orders.of(id).line("SKU-" + id, 1).build().lines();
        var request = new SalesOrderRequest(null, buyer, reference, "EUR", null, null, null, lines);
        var number = orderToCash.accept(request, new Actor("order-desk", Set.of("order-desk")));
        processes.settle();
        return number;
    }

    @Test
    void refusesAnAllowanceOrChargeOnTheWholeOrder() throws IOException {
        var answer = send(new ClassPathResource("edocuments/order.xml").getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Order/AllowanceCharge", "on its lines");
    }

    @Test
    void tellsOverTheEnginesRestWhoMayNotClaimATask() {
        var order = http.post("order-desk", ORDERS, """
                {"customer": "NOBODY-%1$s", "currency": "EUR",
                 "lines": [{"line": 1, "sku": "NOTHING-%1$s", "quantity": 2}]}""".formatted(id));
        assertThat(order.statusCode()).as(order.body()).isEqualTo(201);
        processes.settle();
        var location = order.headers().firstValue("Location").orElseThrow();
        var task = processes.task(location.substring(location.lastIndexOf('/') + 1), "userTask_correctOrder");
        var claim = http.post("credit", "/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"credit\"}");
        assertThat(claim.statusCode()).as(claim.body()).isEqualTo(409);
        assertThat(claim.body()).contains("credit is not in order-desk");
    }

    private static final String CUSTOMER = """
            {"name": "Krankenhaus Süd gGmbH", "region": "EMEA", "currency": "EUR", "creditLimit": 50000,
             "endpoint": {"scheme": "0088", "value": "7300010000001"},
             "billTo": {"street": "Lindenallee 5", "city": "München", "postalCode": "80331", "country": "DE"}}""";

    private static String product(String name, String unit, String cost) {
        return """
                {"name": "%s", "unit": "%s", "standardCost": %s}""".formatted(name, unit, cost);
    }

    /** The sample order, about articles of this test and without its freight. */
    private String ubl() throws IOException {
        return new ClassPathResource("edocuments/order.xml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("(?s)\n  <cac:AllowanceCharge>.*?\n  </cac:AllowanceCharge>", "")
                .replace("SKU-1001", "SKU-" + id)
                .replaceFirst("(?s)<cac:StandardItemIdentification>.*?</cac:StandardItemIdentification>", "")
                .replace("PO-77", "PO-" + id);
    }

    private SalesOrderNumber post(String ubl) {
        var answer = send(ubl);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        processes.settle();
        var location = answer.headers().firstValue("Location").orElseThrow();
        return new SalesOrderNumber(location.substring(location.lastIndexOf('/') + 1));
    }

    private java.net.http.HttpResponse<String> send(String ubl) {
        return http.send(
                "integration",
                http.request(ORDERS)
                        .header("Content-Type", "application/xml")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(ubl)));
    }

    private void create(String path, String json) {
        var answer = http.send(
                "master-data",
                http.request("/api/master-data/" + path)
                        .header("Content-Type", "application/json")
                        .header("If-None-Match", "*")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void receive() {
        var answer = http.post("warehouse", "/api/inventory/receipts", """
                {"receipt": "GR-%1$s", "warehouse": "FRA", "lines": [
                 {"sku": "SKU-%1$s", "quantity": 250, "unitCost": {"amount": 0.05, "currency": "EUR"}},
                 {"sku": "DIS-%1$s", "quantity": 7.5, "unitCost": {"amount": 3, "currency": "EUR"}}]}""".formatted(id));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        processes.settle();
    }

    private void ship(SalesOrderNumber order) {
        for (var delivery : orderToCash.view(order).deliveries()) {
            processes.complete(delivery.number(), "userTask_pickGoods", "warehouse", Map.of());
            processes.complete(delivery.number(), "userTask_packGoods", "warehouse", Map.of());
        }
        processes.settle();
        assertThat(orderToCash.view(order).status()).isEqualTo(Status.DELIVERED);
    }

    private java.util.List<String> errorsOfInvoice(SalesOrderNumber order) {
        var invoice = orderToCash.view(order).invoices().get(0).number();
        var xml = http.get("billing", "/api/order-to-cash/invoices/" + invoice + ".xml");
        assertThat(xml.statusCode()).isEqualTo(200);
        return validator.validate(xml.body().getBytes(StandardCharsets.UTF_8)).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Finding::toString)
                .toList();
    }
}
