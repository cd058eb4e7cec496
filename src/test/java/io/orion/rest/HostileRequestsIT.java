package io.orion.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every endpoint that the API describes, with input that nobody should send: always a reason, never a 500. */
@OrionTest
class HostileRequestsIT {

    private static final List<String> ROLES =
            List.of("integration", "controller", "collections", "master-data", "camunda-admin", "order-desk");

    /** By content type. */
    private static final Map<String, List<String>> BODIES = Map.of(
            "application/json",
            List.of(
                    "",
                    "null",
                    "[]",
                    "{",
                    "\"text\"",
                    "{\"unknown\": 1}",
                    "{\"lines\": [null], \"currency\": 7, \"number\": \"'; drop schema ledger; --\"}",
                    "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
                    "{\"number\": \"" + "9".repeat(100_000) + "\"}",
                    "{\"quantity\": 1e999999999, \"amount\": 1e999999999}",
                    "{\"name\": \"\\u0000\"}"),
            "application/xml",
            List.of("", "<", "<a/>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
            "text/csv",
            List.of("", "\u0000", "a;b\n\"c"),
            "text/plain",
            List.of("x"));

    private static final List<String> VARIABLES = List.of(
            "none",
            "..%2F..%2Fetc%2Fpasswd",
            "'%20or%201=1%20--",
            "%00",
            "$%7B7*7%7D",
            "9".repeat(300),
            "%F0%9F%92%A9");

    @Autowired
    Http http;

    @Autowired
    ObjectMapper json;

    /** A role that may, as far as it is known. */
    private final Map<Endpoint, String> may = new HashMap<>();

    /** A path of the description with its method. */
    record Endpoint(String method, String path) {}

    private List<Endpoint> endpoints() throws IOException {
        var found = new ArrayList<Endpoint>();
        var description = http.get("order-desk", "/v3/api-docs").body();
        json.readTree(description)
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                found.add(new Endpoint(method.toUpperCase(java.util.Locale.ROOT), path.getKey()))));
        return found.stream().filter(each -> each.path().startsWith("/api/")).toList();
    }

    @Test
    void answersBodiesThatNobodyShouldSendWithAReason() throws IOException {
        assertThat(endpoints()).hasSizeGreaterThan(20);
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.method().equals("GET")) {
                BODIES.forEach((type, bodies) -> bodies.forEach(body -> {
                    var path = endpoint.path().replaceAll("\\{\\w+}", "none");
                    check(endpoint, path, type, body);
                }));
            }
        }
    }

    @Test
    void answersPathsAndQueriesThatNobodyShouldSendWithAReason() throws IOException {
        for (Endpoint endpoint : endpoints()) {
            for (String variable : VARIABLES) {
                var path = endpoint.path().replaceAll("\\{\\w+}", variable.replace("$", "\\$"));
                var query = Stream.of("limit", "after", "customer", "day", "source", "state", "number")
                        .map(name -> name + "=" + variable)
                        .reduce((a, b) -> a + "&" + b)
                        .orElseThrow();
                check(endpoint, path + "?" + query, "application/json", "{}");
            }
        }
    }

    private void check(Endpoint endpoint, String path, String type, String body) {
        for (String role : ROLES) {
            if (may.getOrDefault(endpoint, role).equals(role)) {
                var answer = send(role, endpoint, path, type, body);
                assertReason(endpoint, path, body, answer);
                if (answer.statusCode() != 403) {
                    may.put(endpoint, role);
                    return;
                }
            }
        }
    }

    private HttpResponse<String> send(String role, Endpoint endpoint, String path, String type, String body) {
        var publisher = endpoint.method().equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body);
        return http.send(
                role,
                http.request(path)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(endpoint.method(), publisher));
    }

    private static void assertReason(Endpoint endpoint, String path, String body, HttpResponse<String> answer) {
        var what = "%s %s %.100s: %s".formatted(endpoint.method(), path, body, answer.body());
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (answer.statusCode() >= 400 && !answer.body().isEmpty() && !isRefusedByTheConnector(path)) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .startsWith("application/problem+json");
            assertThat(answer.body()).as(what).doesNotContain("Exception", "at io.orion", "root:");
        }
    }

    /** Before anything of Orion sees it; the page that it answers says no more than the status. */
    private static boolean isRefusedByTheConnector(String path) {
        return path.contains("%2F") || path.contains("%00");
    }

    private static final String START = "/engine-rest/process-definition/key/orderToCash/start";

    /** The engine's own API calls most of these faults of the server. */
    @Test
    void theEnginesApiNamesFieldAndReasonToo() {
        problem(http.post("order-desk", START, "{\"variables\": "), "\"body\"", "is not valid JSON");
        problem(http.post("order-desk", START, "{\"variables\": 5}"), "variables", "not of the form");
        problem(http.post("order-desk", START, variable("Json", "{")), "order", "is not of the type that it names");
        problem(http.post("order-desk", START, variable("Xml", "<a/>")), "value", "of a type that is not stored");
        var object = """
                {"variables": {"order": {"type": "Object", "value": "x", "valueInfo": {
                  "objectTypeName": "java.util.HashMap",
                  "serializationDataFormat": "application/x-java-serialized-object"}}}}""";
        problem(http.post("order-desk", START, object), "order", "is a Java object");
        problem(http.get("order-desk", "/engine-rest/task?maxResults=many"), "maxResults", "from 0 to");
    }

    private static String variable(String type, String value) {
        return """
                {"variables": {"order": {"type": "%s", "value": "%s"}}}""".formatted(type, value);
    }

    private static void problem(HttpResponse<String> answer, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(words).contains("violations");
    }

    @Test
    void whatTheServerRefusesIsAProblemToo() {
        problem(http.get("order-desk", "/api/order-to-cash/sales-orders/%ff"), "request", "is not valid HTTP");
    }

    @Test
    void kindsAreSaidInWordsOfJson() {
        var path = "/api/order-to-cash/sales-orders";
        problem(http.post("order-desk", path, "[]"), "\"body\"", "must be an object with customer, ");
        problem(http.post("order-desk", path, "{\"customer\": {}}"), "\"customer\"", "must be a text");
        problem(
                http.post("order-desk", path, "{\"lines\": [{\"line\": \"x\"}]}"),
                "\"lines[0].line\"",
                "is not a whole number: x");
        problem(http.post("order-desk", path, "{\"lines\": 5}"), "\"lines\"", "must be a list");
    }
}
