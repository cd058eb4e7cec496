package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.portal.Person;
import io.orion.testing.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Disputes and releases of delivery stops over REST and on the page of an order, and who may not. */
class CollectingDoorsIT extends OrderDesk {

    private static final String WRONG_PRICE =
            "{\"reasonCode\": \"PRI\", \"reason\": \"12 percent were agreed\", \"amount\": 119.00}";

    @Autowired
    Http http;

    private SalesOrderNumber order = new SalesOrderNumber("SO-2026-999999");
    private String invoice = "";

    @BeforeEach
    void anInvoicedOrder() {
        order = accept(Orders.of(customer).line(sku, 10));
        ship(order);
        invoice = view(order).invoices().get(0).number();
    }

    private String disputes() {
        return "/api/order-to-cash/invoices/" + invoice + "/disputes";
    }

    private String release() {
        return "/api/order-to-cash/sales-orders/" + order + "/delivery-stop/release";
    }

    @Test
    void aDisputeIsOpenedOverRest() {
        assertThat(http.post("warehouse", disputes(), WRONG_PRICE).statusCode()).isEqualTo(403);
        var wrong = http.post("collections", disputes(), "{\"reasonCode\": \"WHY\", \"amount\": 119.001}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("reasonCode", "reason", "has more decimals than EUR");
        var answer = http.post("collections", disputes(), WRONG_PRICE);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("DSP-");
        assertThat(http.get("billing", "/api/order-to-cash/sales-orders/" + order)
                        .body())
                .contains("Dispute DSP-");
        assertThat(http.post("integration", disputes(), WRONG_PRICE).statusCode())
                .isEqualTo(409);
        var unknown = "/api/order-to-cash/invoices/INV-2026-999999/disputes";
        assertThat(http.post("collections", unknown, WRONG_PRICE).statusCode()).isEqualTo(404);
    }

    @Test
    void aDisputeIsOpenedOnThePageOfTheOrder() {
        var collector = new Person(http, "collections");
        var page = "/cases/" + order;
        assertThat(collector.get(page).body())
                .contains("Customer disputes an invoice", "value=\"" + invoice + "\"")
                .doesNotContain("Cancel order", "??");
        var path = page + "/actions/openDispute";
        var form = Map.of("invoice", invoice, "reasonCode", "qty", "amount", "119,00", "reason", "One was missing");
        assertThat(new Person(http, "warehouse").post(path, form).statusCode()).isEqualTo(404);
        assertThat(collector
                        .post(path, Map.of("invoice", "INV-1", "reasonCode", "QTY", "amount", "1", "reason", "No"))
                        .body())
                .contains("invoice is none of this order: INV-1");
        assertThat(collector.post(path, form).body()).contains("The dispute is open");
        assertThat(collector.get(page).body())
                .contains("Dispute DSP-")
                .doesNotContain("Customer disputes an invoice", "??");
    }

    @Test
    void onlyCreditReleasesADeliveryStop() {
        var next = accept(Orders.of(customer).line(sku, 10));
        for (int level = 1; level <= 3; level++) {
            processes.fireTimer(invoice, "timerCatch_dunningDue");
        }
        order = next;
        var reason = "{\"reason\": \"Paid by telephone\"}";
        assertThat(http.post("order-desk", release(), reason).statusCode()).isEqualTo(403);
        assertThat(http.post("credit", release(), "{}").statusCode()).isEqualTo(400);
        var credit = new Person(http, "credit");
        assertThat(credit.get("/cases/" + next).body())
                .contains("Release the delivery stop", "Delivery stop: " + invoice)
                .doesNotContain("??");
        assertThat(credit.post("/cases/" + next + "/actions/releaseDeliveryStop", Map.of("reason", "Paid"))
                        .body())
                .contains("The order goes on");
        assertThat(view(next).stages().get(2).waitsFor()).startsWith("Pick ");
        assertThat(http.post("credit", release(), reason).statusCode()).isEqualTo(409);
    }
}
