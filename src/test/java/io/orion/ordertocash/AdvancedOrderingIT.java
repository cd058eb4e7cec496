package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.testing.Http;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer's system orders, changes and cancels by UBL messages (Peppol BIS Advanced Ordering 3). */
class AdvancedOrderingIT extends OrderDesk {

    private static final String ORDERS = "/api/order-to-cash/sales-orders";
    private static final String NAMESPACES = "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:"
            + "CommonAggregateComponents-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:"
            + "CommonBasicComponents-2\"";

    @Autowired
    Http http;

    private final String company = "HRB " + UUID.randomUUID();

    private HttpResponse<String> post(String path, String xml) {
        var answer = http.send(
                "integration",
                http.request(ORDERS + path)
                        .header("Content-Type", "application/xml")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(xml)));
        processes.settle();
        return answer;
    }

    private String message(String root, String id, String head, String note, String order, String lines) {
        return """
                <%1$s xmlns="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2" %2$s>
                <cbc:ID>%3$s</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate>%4$s%5$s%6$s
                <cac:BuyerCustomerParty><cac:Party><cac:PartyLegalEntity>
                <cbc:CompanyID>%7$s</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>
                </cac:BuyerCustomerParty><cac:SellerSupplierParty><cac:Party/></cac:SellerSupplierParty>%8$s</%1$s>
                """.formatted(root, NAMESPACES, id, head, note, order, company, lines);
    }

    private String order(String id, String lines) {
        return message("Order", id, "", "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "", lines);
    }

    private String change(String id, String order, String lines) {
        var head = "<cbc:SequenceNumberID>1</cbc:SequenceNumberID>";
        var note = "<cbc:Note>Another site</cbc:Note><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>";
        return message("OrderChange", id, head, note, reference(order), lines);
    }

    private static String reference(String order) {
        return "<cac:OrderReference><cbc:ID>" + order + "</cbc:ID></cac:OrderReference>";
    }

    private String line(int id, String status, String quantity) {
        return """
                <cac:OrderLine><cac:LineItem><cbc:ID>%d</cbc:ID>%s<cbc:Quantity unitCode="EA">%s</cbc:Quantity>
                <cac:Price><cbc:PriceAmount currencyID="EUR">100</cbc:PriceAmount></cac:Price>
                <cac:Item><cbc:Name>Router</cbc:Name><cac:SellersItemIdentification><cbc:ID>%s</cbc:ID>
                </cac:SellersItemIdentification></cac:Item></cac:LineItem></cac:OrderLine>""".formatted(
                id, status.isEmpty() ? "" : "<cbc:LineStatusCode>" + status + "</cbc:LineStatusCode>", quantity, sku);
    }

    private SalesOrderNumber ordered(String reference) {
        sample.customer(customer).with("companyId", company).save();
        var accepted = post("", order(reference, line(10, "", "10") + line(20, "", "50")));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        var location = accepted.headers().firstValue("Location").orElseThrow();
        var number = new SalesOrderNumber(location.substring(location.lastIndexOf('/') + 1));
        assertThat(view(number).status()).as(view(number).problems().toString()).isEqualTo(Status.CONFIRMED);
        return number;
    }

    @Test
    void orderChangeResponseCancellationResponse() {
        var reference = "Order-" + customer;
        var number = ordered(reference);
        var changed = change("Change-1", reference, line(10, "3", "5") + line(20, "4", "50") + line(30, "1", "2"));
        var answer = post("/changes", changed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(view(number).lines()).extracting(SalesOrderView.Line::line).containsExactly(10, 20, 21);
        assertThat(view(number).lines().get(0).cancelled()).isEqualByComparingTo("5");
        assertThat(view(number).net()).isEqualByComparingTo("5700");
        var name = view(number).changes().get(0).number();
        assertThat(http.get("integration", ORDERS + "/" + number + "/changes/" + name + "/response")
                        .body())
                .contains(">AP<");
        assertThat(post("/changes", changed).statusCode()).isEqualTo(200);
        assertThat(view(number).changes()).as("the same message once").hasSize(1);

        var cancellation = message(
                "OrderCancellation",
                "Cancellation-1",
                "",
                "<cbc:CancellationNote>With reference to phone call</cbc:CancellationNote>",
                reference(reference),
                "");
        assertThat(post("/cancellations", cancellation).statusCode()).isEqualTo(200);
        assertThat(view(number).status()).isEqualTo(Status.CANCELLED);
        assertThat(http.get("integration", ORDERS + "/" + number + "/order-response")
                        .body())
                .contains(">RE<", "With reference to phone call");
    }

    @Test
    void aBuyerReachesItsOwnOrdersOnly() {
        sample.customer(customer).with("companyId", company).save();
        var other = accept(Orders.of(accountOfSomebodyElse()).line(sku, 1).reference("Foreign-" + customer));
        var stranger = post("/changes", change("Change-1", "Foreign-" + customer, line(1, "2", "1")));
        assertThat(stranger.statusCode()).isEqualTo(400);
        assertThat(stranger.body()).contains("OrderReference/ID", "is no order of this buyer");
        assertThat(view(other).changes()).isEmpty();
        assertThat(post("/changes", "<a/>").statusCode()).isEqualTo(400);
        assertThat(post("/cancellations", "no xml").statusCode()).isEqualTo(400);
        var bomb = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + change("C", "O", line(1, "3", "1"));
        assertThat(post("/changes", bomb).statusCode()).isEqualTo(400);
    }

    private String accountOfSomebodyElse() {
        sample.customer(customer + "-X").save();
        return customer + "-X";
    }
}
