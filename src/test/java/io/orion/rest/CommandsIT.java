package io.orion.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every command of the API promises, shown on the one that accepts orders. */
@OrionTest
class CommandsIT {

    private static final String ORDERS = "/api/order-to-cash/sales-orders";

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    private final String reference = UUID.randomUUID().toString();

    private String order(String sku) {
        return """
                {"customer": "ACME", "customerReference": "%s", "currency": "EUR",
                 "lines": [{"line": 1, "sku": "%s", "quantity": 1}]}""".formatted(reference, sku);
    }

    private int stored() {
        return jdbc.sql("select count(*) from order_to_cash.sales_order where customer_reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    @Test
    void sixtyFourPostsWithOneKeyMakeOneOrderAndEqualAnswers() throws Exception {
        http.get("order-desk", ORDERS);
        var pool = Executors.newFixedThreadPool(64);
        try {
            Callable<HttpResponse<String>> post = () -> http.post("order-desk", ORDERS, order("A"), reference);
            var answers =
                    pool.invokeAll(IntStream.range(0, 64).mapToObj(i -> post).toList());
            var first = answers.get(0).get();
            assertThat(first.statusCode()).isEqualTo(201);
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(first.body());
                assertThat(answer.get().headers().firstValue("Location"))
                        .isEqualTo(first.headers().firstValue("Location"));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(stored()).isOne();
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() {
        assertThat(http.post("order-desk", ORDERS, order("A"), reference).statusCode())
                .isEqualTo(201);
        var answer = http.post("order-desk", ORDERS, order("B"), reference);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:orion:problem:key-reused");
    }

    @Test
    void keysOfDifferentUsersDoNotMeet() {
        assertThat(http.post("order-desk", ORDERS, order("A"), reference).statusCode())
                .isEqualTo(201);
        var other = http.post("integration", ORDERS, order("A").replace(reference, reference + "x"), reference);
        assertThat(other.statusCode()).isEqualTo(201);
    }

    @Test
    void remembersARefusalWithItsAnswer() {
        assertThat(http.post("order-desk", ORDERS, order("A")).statusCode()).isEqualTo(201);
        var first = http.post("order-desk", ORDERS, order("A"), "again-" + reference);
        var second = http.post("order-desk", ORDERS, order("A"), "again-" + reference);
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.body()).contains(reference);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(stored()).isOne();
    }

    @Test
    void asksForAKey() {
        var answer = http.send(
                "order-desk",
                http.request(ORDERS)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(order("A"))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var answer = http.post("order-desk", ORDERS, "{\"note\": \"" + "x".repeat(1 << 20) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                  | body",
                "{                                                   | body",
                "[]                                                  | body",
                "{\"lines\": {}}                                     | lines",
                "{\"currency\": \"EUR\", \"lines\": []}              | customer",
                "{\"customer\": \"A\", \"currency\": \"EURO\", \"lines\": []} | currency",
                "{\"customer\": \"A\", \"currency\": \"EUR\", \"lines\": [{\"line\": 1, \"sku\": \"A\", \"quantity\": -1}]} | lines[0].quantity",
                "{\"customer\": \"A\", \"currency\": \"EUR\", \"lines\": [{\"line\": 1, \"sku\": \"A\", \"quantity\": 1e30}]} | lines[0].quantity",
                "{\"customer\": \"A\", \"currency\": \"EUR\", \"lines\": [{\"line\": 1, \"sku\": \"A\", \"quantity\": \"x\"}]} | lines[0].quantity",
                "{\"customer\": \"A\", \"currency\": \"EUR\", \"lines\": [{\"line\": 1.5, \"sku\": \"A\", \"quantity\": 1}]} | lines[0].line",
                "{\"customer\": \"A\", \"currency\": \"EUR\", \"lines\": [null]} | lines[0]",
                "{\"customer\": \"A\", \"currency\": \"EUR\", \"evil\": 1, \"lines\": []} | evil",
                "{\"customer\": \"A\", \"currency\": \"EUR\", \"requestedDeliveryDate\": \"soon\", \"lines\": []} | requestedDeliveryDate",
                "{\"customer\": \"A\\u0000\", \"currency\": \"EUR\", \"lines\": []} | customer"
            })
    void namesTheFieldThatIsWrong(String body, String field) {
        var answer = http.post("order-desk", ORDERS, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("Exception");
    }

    @Test
    void refusesDeepNestingAndManyLines() {
        assertThat(http.post("order-desk", ORDERS, "[".repeat(5_000)).statusCode())
                .isEqualTo(400);
        var lines = IntStream.rangeClosed(1, 1_001)
                .mapToObj(i -> "{\"line\":" + i + ",\"sku\":\"A\",\"quantity\":1}")
                .toList();
        var answer =
                http.post("order-desk", ORDERS, "{\"customer\":\"A\",\"currency\":\"EUR\",\"lines\":" + lines + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("lines must be 1 to 1000");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/order-to-cash/sales-orders/SO-2026-999999, 404",
        "/api/order-to-cash/sales-orders/nonsense, 400",
        "/api/order-to-cash/sales-orders/%27%20or%201=1, 400",
        "/api/order-to-cash/sales-orders?limit=0, 400",
        "/api/order-to-cash/sales-orders?limit=x, 400",
        "/api/order-to-cash/invoices/INV-2026-999999.xml, 404",
        "/api/order-to-cash/invoices/..%2f..%2fetc.pdf, 400",
        "/api/order-to-cash/deliveries/DN-2026-999999/despatch-advice, 404"
    })
    void answersWrongQuestionsWithFourHundreds(String path, int status) {
        var answer = http.get("order-desk", path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at io.orion");
    }

    @Test
    void refusesOtherMediaTypesAndMethods() {
        var text = http.send(
                "order-desk",
                http.request(ORDERS)
                        .header("Content-Type", "text/plain")
                        .header("Idempotency-Key", reference)
                        .POST(HttpRequest.BodyPublishers.ofString("order")));
        assertThat(text.statusCode()).isEqualTo(415);
        var delete = http.send("order-desk", http.request(ORDERS).DELETE());
        assertThat(delete.statusCode()).isIn(403, 405);
    }

    @Test
    void refusesHostileXml() {
        var xml = """
                <?xml version="1.0"?><!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2">&x;</Order>""";
        var answer = http.send(
                "order-desk",
                http.request(ORDERS)
                        .header("Content-Type", "application/xml")
                        .header("Idempotency-Key", reference)
                        .POST(HttpRequest.BodyPublishers.ofString(xml)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("root:");
    }
}
