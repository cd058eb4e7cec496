package io.orion.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** A client of the running server, as a system would write it. Users are named like their group and made on demand. */
public final class Http {

    public static final String PASSWORD = "Correct-Horse-7";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;
    private final TestUsers users;

    Http(Environment environment, TestUsers users) {
        this.environment = environment;
        this.users = users;
    }

    public HttpResponse<String> get(String group, String path) {
        return send(group, request(path).GET());
    }

    /** Posts a command with a key of its own. */
    public HttpResponse<String> post(String group, String path, String json) {
        return post(group, path, json, UUID.randomUUID().toString());
    }

    public HttpResponse<String> post(String group, String path, String json, String key) {
        return send(
                group,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends any request as a person of a group, or as nobody where the group is empty. */
    public HttpResponse<String> send(String group, HttpRequest.Builder request) {
        if (!group.isEmpty()) {
            users.ensure(group);
            var credentials = (group + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path));
    }
}
