package io.orion.bench.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians over the rounds, and their ratio to the stock engine. */
final class Report {

    private static final String REFERENCE = "stock";
    private static final double KILOBYTE = 1_000;

    private final Map<String, Clients.Run> counts = new LinkedHashMap<>();
    private final Map<Integer, Map<String, List<Turn>>> turns = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** One contender's turn of one round. */
    private record Turn(Clients.Run run, PostgresUsage.Reading postgres) {

        double perSecond() {
            return run.orders() / run.seconds();
        }

        double cpuMilliseconds() {
            return (run.cpuSeconds() + postgres.cpuSeconds()) / run.orders() * 1_000;
        }
    }

    void counted(String contender, Clients.Run run) {
        counts.put(contender, run);
    }

    void add(String contender, int clients, Clients.Run run, PostgresUsage.Reading postgres) {
        turns.computeIfAbsent(clients, any -> new LinkedHashMap<>())
                .computeIfAbsent(contender, any -> new ArrayList<>())
                .add(new Turn(run, postgres));
    }

    /** As Markdown. */
    @Override
    public String toString() {
        text.setLength(0);
        line("| engine | statements | rows | commits |");
        line("|---|---|---|---|");
        counts.forEach((contender, run) -> line(
                "| %s | %.0f | %.0f | %.1f |",
                contender, per(run, run.statements()), per(run, run.rows()), per(run, run.commits())));
        turns.forEach(this::print);
        return text.toString();
    }

    private void print(int clients, Map<String, List<Turn>> byContender) {
        line("");
        line("%d clients, %d turns of %d orders each", clients, rounds(byContender), orders(byContender));
        line("");
        line("| engine | orders/s | CPU ms/order | of it JVM | PostgreSQL | orders per CPU-s against stock | WAL KB |"
                + " start p50/95/99 ms | approve p50/95/99 ms | job p50/95/99 ms |");
        line("|---|---|---|---|---|---|---|---|---|---|");
        double reference = median(byContender.get(REFERENCE), Turn::cpuMilliseconds);
        byContender.forEach((contender, all) -> line(
                "| %s | %.0f | %.2f | %.2f | %.2f | %.2f | %.1f | %s | %s | %s |",
                contender,
                median(all, Turn::perSecond),
                median(all, Turn::cpuMilliseconds),
                median(all, turn -> turn.run().cpuSeconds() / turn.run().orders() * 1_000),
                median(all, turn -> turn.postgres().cpuSeconds() / turn.run().orders() * 1_000),
                reference / median(all, Turn::cpuMilliseconds),
                median(
                        all,
                        turn -> turn.postgres().walBytes()
                                / KILOBYTE
                                / turn.run().orders()),
                percentiles(all, Clients.Run::start),
                percentiles(all, Clients.Run::approve),
                percentiles(all, Clients.Run::job)));
    }

    private interface Percentiles {
        double[] of(Clients.Run run);
    }

    private static String percentiles(List<Turn> turns, Percentiles percentiles) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int which = i;
            texts.add(String.format(
                    Locale.ROOT, "%.1f", median(turns, turn -> percentiles.of(turn.run())[which])));
        }
        return String.join(" / ", texts);
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> value) {
        double[] sorted = turns.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static int rounds(Map<String, List<Turn>> byContender) {
        return byContender.values().iterator().next().size();
    }

    private static int orders(Map<String, List<Turn>> byContender) {
        return byContender.values().iterator().next().get(0).run().orders();
    }

    private static double per(Clients.Run run, int number) {
        return number / (double) run.orders();
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append(System.lineSeparator());
    }
}
