package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that are typed, lists as files, and what people decide by. */
@OrionTest
class CasePagesIT {

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @TempDir
    Path folder;

    private final String id = "P" + UUID.randomUUID().toString().substring(0, 7);
    private HeldOrders orders;

    @BeforeEach
    void company() {
        orders = new HeldOrders(orderToCash, sample, processes, id);
    }

    private Map<String, String> typedOrder() {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "customer",
                id,
                "customerReference",
                "T-" + id,
                "currency",
                "EUR",
                "lines[0].sku",
                id,
                "lines[0].quantity",
                "2",
                "lines[3].sku",
                id,
                "lines[3].quantity",
                "1",
                "lines[3].unitPrice",
                "90.50"));
    }

    @Test
    void takesATypedOrderOnceHoweverOftenItIsSent() {
        var desk = new Person(http, "order-desk");
        var order = typedOrder();
        var first = desk.post("/start/orders/new", order);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.uri().getPath()).startsWith("/cases/SO-");
        assertThat(desk.post("/start/orders/new", order).uri()).isEqualTo(first.uri());
        order.put("key", UUID.randomUUID().toString());
        var second = desk.post("/start/orders/new", order);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("already has an order").contains("90.50");
    }

    @Test
    void keepsWhatWasTypedWhenAnOrderIsNotTaken() {
        var desk = new Person(http, "order-desk");
        var order = typedOrder();
        order.put("lines[0].quantity", "two <b>");
        order.put("requestedDeliveryDate", "tomorrow");
        var page = desk.post("/start/orders/new", order);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("line 1 quantity", "requestedDeliveryDate", "is not a date")
                .contains("two &lt;b&gt;")
                .contains("90.50")
                .doesNotContain("two <b>");
        order.put("more", "true");
        assertThat(desk.post("/start/orders/new", order).body()).contains("lines[5].sku");
        order.put("lines[100000].sku", "x");
        assertThat(desk.post("/start/orders/new", order).statusCode()).isEqualTo(400);
        assertThat(new Person(http, "warehouse")
                        .post("/start/orders/new", typedOrder())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsTheCustomersCreditToWhoeverDecidesAboutAHold() {
        orders.accept("before");
        var order = orders.accept("now");
        var page =
                new Person(http, "credit").get("/tasks/" + orders.task(order)).body();
        assertThat(page).contains("Credit of the customer", "Exposure", "Orders before");
    }

    @Test
    void exportsAListWithoutFormulas() throws IOException {
        sample.customer(id).with("name", "=cmd|' /C calc'!A0").limit("1").save();
        var reference = "-1+" + id;
        var order = orderToCash
                .accept(
                        Orders.of(id).line(id, 1).reference(reference).build(),
                        new Actor("order-desk", Set.of("order-desk")))
                .value();
        processes.settle();
        var credit = new Person(http, "credit");
        var csv = credit.get("/cases/export?format=csv&party=" + id);
        assertThat(csv.headers().firstValue("Orion-Rows")).hasValue("1");
        assertThat(csv.body()).contains(order, "'=cmd|", "'" + reference).doesNotContain(",=cmd", ",-1+");
        var sheet = text(credit.bytes("/cases/export?format=xlsx&party=" + id), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>119").doesNotContain("<f>");
        assertThat(credit.get("/cases/export?format=exe").statusCode()).isEqualTo(400);
        assertThat(new Person(http, "master-data").get("/cases/export").statusCode())
                .isEqualTo(403);
    }

    private String text(byte[] zip, String name) throws IOException {
        var file = Files.write(folder.resolve("cases.xlsx"), zip);
        try (var book = new ZipFile(file.toFile());
                var in = book.getInputStream(book.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void showsDocumentsEntriesAndOtherCasesByRight() {
        sample.customer(id).limit("100000").save();
        var other = orders.accept("other");
        var order = orders.accept("this");
        var page = new Person(http, "controller").get("/cases/" + order).body();
        assertThat(page).contains("Other cases of this party", other);
        var desk = new Person(http, "order-desk");
        var document = desk.get("/cases/" + order + "/documents/" + order + ".xml");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).contains("OrderResponse");
        assertThat(desk.get("/cases/" + order + "/documents/" + other + ".xml").statusCode())
                .isEqualTo(404);
    }
}
