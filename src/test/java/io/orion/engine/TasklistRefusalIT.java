package io.orion.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signs in as a person, and sends what Tasklist sends. */
@OrionTest
class TasklistRefusalIT {

    private static final String API = "/camunda/api/engine/engine/default/task/";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Http http;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    ObjectMapper json;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String task = "";

    @BeforeEach
    void anOrderInCorrection() throws Exception {
        sample.company();
        var id = UUID.randomUUID().toString().substring(0, 8);
        var order = http.post("order-desk", "/api/order-to-cash/sales-orders", """
                {"customer": "NOBODY-%1$s", "currency": "EUR",
                 "lines": [{"line": 1, "sku": "NOTHING-%1$s", "quantity": 2}]}""".formatted(id));
        processes.settle();
        task = processes
                .task(json.readTree(order.body()).get("number").asText(), "userTask_correctOrder")
                .getId();
    }

    @Test
    void showsTheFieldAndTheReasonOfWhatTheDoorRefuses() throws Exception {
        signIn("order-desk");
        assertThat(post(API + task + "/claim", "{\"userId\": \"order-desk\"}").statusCode())
                .isEqualTo(204);
        var answer = post(API + task + "/submit-form", """
                {"variables": {"corrected": {"value": "true"}, "corrections": {"value": "7 sku=X"}}}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("message").asText())
                .isEqualTo("corrections names line 7, which does not exist");
        assertThat(answer.body()).contains("\"field\":\"corrections\"");
    }

    @Test
    void tellsWhoMayNotClaim() throws Exception {
        http.get("credit", "/engine-rest/task?maxResults=1");
        signIn("credit");
        var answer = post(API + task + "/claim", "{\"userId\": \"credit\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(json.readTree(answer.body()).get("message").asText()).contains("credit is not in order-desk");
    }

    private void signIn(String user) throws Exception {
        var form = TOKEN.matcher(get("/login").body());
        assertThat(form.find()).isTrue();
        var fields = "username=" + user + "&password=" + encoded(Http.PASSWORD) + "&_csrf=" + encoded(form.group(1));
        var answer = send(http.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(http.request(path).GET());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var request = http.request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        cookies.getCookieStore().get(URI.create("http://localhost/camunda")).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
