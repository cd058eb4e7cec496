package io.orion.portal;

import io.orion.testing.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that has no script: a session, forms, redirects that are followed. */
public final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Http http;
    private String token = "";

    public Person(Http http, String group) {
        this.http = http;
        http.get(group, "/api/none"); // makes the user
        token(get("/login").body());
        post("/login", Map.of("username", group, "password", Http.PASSWORD));
        get("/work");
    }

    private Person(Http http) {
        this.http = http;
    }

    /** Somebody who has not signed in. */
    public static Person nobody(Http http) {
        return new Person(http);
    }

    public HttpResponse<String> get(String path) {
        var answer = send(request(path).GET());
        token(answer.body());
        return answer;
    }

    public byte[] bytes(String path) {
        return sendForBytes(request(path).build()).body();
    }

    /** As browsers ask for it. */
    public HttpResponse<byte[]> compressed(String path) {
        return sendForBytes(request(path).header("Accept-Encoding", "gzip").build());
    }

    private HttpResponse<byte[]> sendForBytes(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a script on the page would. */
    public HttpResponse<String> fetch(String path) {
        return send(HttpRequest.newBuilder(http.request(path).build().uri()).GET());
    }

    /** What the server goes on sending. */
    public InputStream listen(String path) throws IOException {
        var events = HttpRequest.newBuilder(http.request(path).build().uri())
                .header("Accept", "text/event-stream")
                .build();
        try {
            return client.send(events, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, form, token);
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String csrf) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(csrf) + "&", ""));
        var answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        token(answer.body());
        return answer;
    }

    public HttpResponse<String> upload(String path, String name, byte[] content) {
        var boundary = "----orion";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        URI uri = http.request(path).build().uri();
        return HttpRequest.newBuilder(uri).header("Accept", "text/html").header("Accept-Language", "en");
    }

    private void token(String page) {
        var found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
