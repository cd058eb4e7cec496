package io.orion.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who signed in on the page, and sends what Tasklist and Cockpit send. The user has to exist. */
public final class CamundaSession {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Http http;

    public CamundaSession(Http http, String user) {
        this.http = http;
        var form = TOKEN.matcher(send(http.request("/login").GET()).body());
        assertThat(form.find()).isTrue();
        var fields = "username=" + encoded(user) + "&password=" + encoded(Http.PASSWORD) + "&_csrf="
                + encoded(form.group(1));
        var answer = send(http.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(send(http.request("/camunda/app/tasklist/default/").GET()).statusCode())
                .isEqualTo(200);
    }

    /** Posts to a task, such as {@code claim} or {@code submit-form}. */
    public HttpResponse<String> task(String id, String verb, String body) {
        var request = http.request(TASKS + id + "/" + verb)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        cookies.getCookieStore().get(URI.create("http://localhost/camunda")).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
