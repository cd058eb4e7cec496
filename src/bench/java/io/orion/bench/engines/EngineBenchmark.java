package io.orion.bench.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs the contenders in turns: each round gives every one of them the same number of orders, the first one first in
 * one round and last in the next. Arguments: orders per turn (default 400), rounds (default 5).
 *
 * <p>Writes its result, and how often each statement ran, to {@code target/bench}.
 */
public final class EngineBenchmark {

    private static final List<String> CONTENDERS = List.of("orion", "unlisted", "stock", "jdbc");
    private static final int[] CLIENTS = {1, 4, 16};
    private static final int COUNTED_ORDERS = 50;
    private static final Path FOLDER = Path.of("target", "bench");
    private static final Logger LOG = LoggerFactory.getLogger(EngineBenchmark.class);

    private EngineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        try (var postgres = start()) {
            var jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            var report = new Report();
            for (String contender : CONTENDERS) {
                report.counted(contender, count(jdbc, postgres.getPort(), contender));
            }
            if (rounds > 0) {
                measure(jdbc, postgres.getPort(), orders, rounds, report);
            }
            Files.writeString(FOLDER.resolve("engines.md"), report.toString());
            LOG.info("\n{}", report);
        }
    }

    /** The server's own defaults, which are durable; the library would switch that off. No checkpoint on the way. */
    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("max_wal_size", "16GB")
                .start();
    }

    private static Clients.Run count(JdbcTemplate jdbc, int port, String contender) throws IOException {
        try (var process = new ContenderProcess(contender, database(jdbc, port, contender + "_counted"), true)) {
            process.run(1, COUNTED_ORDERS); // what is done once is done
            var run = process.run(1, COUNTED_ORDERS);
            Files.write(
                    Files.createDirectories(FOLDER).resolve(contender + "-statements.txt"),
                    run.byStatement().entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .map(entry -> entry.getValue() + " " + entry.getKey())
                            .toList());
            return run;
        }
    }

    private static void measure(JdbcTemplate jdbc, int port, int orders, int rounds, Report report) throws IOException {
        Map<String, ContenderProcess> processes = new LinkedHashMap<>();
        try {
            for (String contender : CONTENDERS) {
                processes.put(contender, new ContenderProcess(contender, database(jdbc, port, contender), false));
            }
            for (int clients : CLIENTS) {
                for (ContenderProcess process : processes.values()) {
                    process.run(clients, orders); // warm
                }
            }
            var usage = new PostgresUsage(jdbc);
            for (int round = 0; round < rounds; round++) {
                for (int clients : CLIENTS) {
                    for (String contender : turns(round)) {
                        var before = usage.read();
                        var run = processes.get(contender).run(clients, orders);
                        report.add(contender, clients, run, usage.read().minus(before));
                    }
                }
            }
        } finally {
            processes.values().forEach(ContenderProcess::close);
        }
    }

    private static List<String> turns(int round) {
        return round % 2 == 0
                ? CONTENDERS
                : CONTENDERS.stream()
                        .sorted((a, b) -> CONTENDERS.indexOf(b) - CONTENDERS.indexOf(a))
                        .toList();
    }

    private static String database(JdbcTemplate jdbc, int port, String name) {
        jdbc.execute("create database " + name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?reWriteBatchedInserts="
                + (name.startsWith("orion") || name.startsWith("unlisted"));
    }
}
