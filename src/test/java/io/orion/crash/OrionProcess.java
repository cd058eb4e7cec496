package io.orion.crash;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** An Orion in a process of its own, with the demo company, on a database that outlives it. */
final class OrionProcess {

    private static final int KILLED = 128 + 9;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final File log;
    private final int port;
    private final Process process;

    /** Starts it, short of opening its port and working. */
    OrionProcess(JdbcConnectionDetails database, Path directory, String name) throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        log = directory.resolve(name + ".log").toFile();
        process = command(database, directory)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    /** Compiled less and with pages left for later, it starts in half the time; what works is the same. */
    private ProcessBuilder command(JdbcConnectionDetails database, Path directory) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms256m",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingOrion.class.getName(),
                directory.resolve("kills").toString(),
                "--server.port=" + port,
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--spring.datasource.hikari.minimum-idle=2",
                "--spring.main.lazy-initialization=true",
                "--springdoc.api-docs.enabled=false",
                "--springdoc.swagger-ui.enabled=false",
                "--camunda.bpm.job-execution.wait-time-in-millis=100",
                "--camunda.bpm.job-execution.max-wait=200",
                "--orion.messaging.outbox-delay=100ms",
                "--orion.messaging.inbox-delay=100ms",
                "--orion.simulation.orders=0",
                "--orion.messaging.outgoing-directory=" + directory.resolve("outgoing"));
    }

    /** Lets it work, and waits until it is ready, or dead. */
    void release() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log.toPath()).contains("Orion is ready")) {
            boolean killed = !process.isAlive() && process.exitValue() == KILLED;
            if (killed) {
                return;
            }
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException("Not ready: " + Files.readString(log.toPath()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitDeath() throws InterruptedException {
        process.waitFor(10, TimeUnit.SECONDS);
    }

    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        return send(user, HttpRequest.newBuilder(uri(path)).GET());
    }

    HttpResponse<String> post(String user, String path, String key, String body)
            throws IOException, InterruptedException {
        return post(user, path, key, "application/json", body);
    }

    HttpResponse<String> post(String user, String path, String key, String type, String body)
            throws IOException, InterruptedException {
        return send(
                user,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var credentials = (user + ":orion").getBytes(StandardCharsets.UTF_8);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .timeout(Duration.ofSeconds(60));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
