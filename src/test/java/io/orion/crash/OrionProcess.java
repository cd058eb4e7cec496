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

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JdbcConnectionDetails database;
    private final Path directory;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private Process process;
    private int port;
    private int starts;

    OrionProcess(JdbcConnectionDetails database, Path directory) {
        this.database = database;
        this.directory = directory;
    }

    int starts() {
        return starts;
    }

    /** Starts it and waits until it is ready to work, or dead. */
    void start(String mode) throws IOException {
        starts++;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        File log = directory.resolve("orion-" + starts + ".log").toFile();
        process = command(mode).redirectErrorStream(true).redirectOutput(log).start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log.toPath()).contains("Orion is ready")) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException("Not ready: " + Files.readString(log.toPath()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private ProcessBuilder command(String mode) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingOrion.class.getName(),
                mode,
                "--server.port=" + port,
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--camunda.bpm.job-execution.lock-time-in-millis=1000",
                "--orion.messaging.outgoing-directory=" + directory.resolve("outgoing"));
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
        return send(
                user,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var credentials = (user + ":orion").getBytes(StandardCharsets.UTF_8);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .timeout(Duration.ofSeconds(30));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
