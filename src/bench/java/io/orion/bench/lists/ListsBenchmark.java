package io.orion.bench.lists;

import io.orion.OrionApplication;
import io.orion.bench.engines.WithoutTests;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks the portal and {@code /engine-rest} in turns, first with a tenth of the tasks, then with all. Arguments: tasks
 * (default 100,000), closed cases (default 1,000,000), turns (default 100).
 */
public final class ListsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ListsBenchmark.class);
    private static final int WARM = 200;

    private final Map<String, String> lines = new LinkedHashMap<>();

    private ListsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int tasks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int turns = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        try (var postgres = start()) {
            var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?reWriteBatchedInserts=true";
            try (var orion = orion(url)) {
                new ListsBenchmark().run(orion, tasks, cases, turns);
            }
        }
        System.exit(0);
    }

    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "16GB")
                .start();
    }

    private static ConfigurableApplicationContext orion(String url) {
        var application = new SpringApplication(OrionApplication.class);
        application.addInitializers(new WithoutTests());
        return application.run(
                "--spring.profiles.active=demo",
                "--orion.simulation.orders=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--camunda.bpm.job-execution.enabled=true",
                "--server.port=0",
                "--logging.level.root=warn");
    }

    private void run(ConfigurableApplicationContext orion, int tasks, int cases, int turns) throws Exception {
        var base = "http://localhost:" + orion.getEnvironment().getRequiredProperty("local.server.port");
        var jdbc = orion.getBean(JdbcTemplate.class);
        var order = order(base);
        var delivery = delivery(jdbc, order);
        var many = new ManyTasks(jdbc);
        many.close(cases, order);
        many.open(1, tasks / 10, delivery);
        var questions = new Questions(base);
        var few = measure(questions.ofPortal(order), Map.of(), turns);
        many.open(tasks / 10 + 1, tasks, delivery);
        var all = measure(questions.ofPortal(order), questions.ofEngine(order), turns);
        report(few, all);
        Files.createDirectories(Path.of("target", "bench"));
        Files.write(Path.of("target", "bench", "lists.md"), lines.values());
        LOG.warn("\n{}", String.join("\n", lines.values()));
    }

    private static String order(String base) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString("order-desk:orion".getBytes(StandardCharsets.US_ASCII));
        var body = "{\"customer\": \"C1001\", \"customerReference\": \"B-1\", \"currency\": \"EUR\","
                + " \"lines\": [{\"line\": 1, \"sku\": \"OP-10G-SR\", \"quantity\": 1}]}";
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/api/order-to-cash/sales-orders"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "b-1")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.body().replaceAll(".*\"number\":\"([^\"]+)\".*", "$1");
    }

    private static String delivery(JdbcTemplate jdbc, String order) {
        List<String> found = List.of();
        while (found.isEmpty()) { // the order's job runs at once
            found = jdbc.queryForList(
                    "select document from engine.open_task where case_number = ?", String.class, order);
        }
        return found.get(0);
    }

    /** Milliseconds of each answer, by question; the engine's under the name with an asterisk. */
    private static Map<String, double[]> measure(
            Map<String, Questions.Question> portal, Map<String, Questions.Question> engine, int turns)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int turn = -WARM; turn < turns; turn++) {
            for (var question : portal.entrySet()) {
                ask(question.getKey(), question.getValue(), turn, times);
                var same = engine.get(question.getKey());
                if (same != null && turn % 5 == 0) {
                    ask(question.getKey() + "*", same, turn, times);
                }
            }
        }
        Map<String, double[]> sorted = new LinkedHashMap<>();
        times.forEach((name, all) -> {
            double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(values);
            sorted.put(name, values);
        });
        return sorted;
    }

    private static void ask(String name, Questions.Question question, int turn, Map<String, List<Double>> times)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        question.ask(Math.abs(turn));
        if (turn >= 0) {
            times.computeIfAbsent(name, any -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
        }
    }

    private void report(Map<String, double[]> few, Map<String, double[]> all) {
        line("| question | a tenth of the tasks p50/p95 ms | all tasks p50/p95 ms | growth p95 | engine-rest p50/p95 ms"
                + " | times faster p95 |");
        line("|---|---|---|---|---|---|");
        all.forEach((name, times) -> {
            if (!name.endsWith("*")) {
                double[] engine = all.get(name + "*");
                line(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %.2f | %s | %s |",
                        name,
                        text(few.get(name)),
                        text(times),
                        at(times, 0.95) / at(few.get(name), 0.95),
                        engine == null ? "" : text(engine),
                        engine == null ? "" : String.format(Locale.ROOT, "%.0f", at(engine, 0.95) / at(times, 0.95))));
            }
        });
    }

    private static String text(double[] times) {
        return String.format(Locale.ROOT, "%.1f / %.1f", at(times, 0.5), at(times, 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private void line(String text) {
        lines.put(String.valueOf(lines.size()), text);
    }
}
