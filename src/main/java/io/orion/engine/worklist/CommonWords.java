package io.orion.engine.worklist;

import io.orion.engine.worklist.CaseTable.Where;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which words most rows of a list have, as PostgreSQL's statistics know it.
 *
 * <p>The index answers for each word with all rows that have it. A word that is everywhere costs milliseconds there and
 * leaves out nothing, so where there is a rarer one, only that is looked up and the rows are then read for the others.
 */
@Component
class CommonWords {

    private static final double COMMON = 0.05;
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcTemplate jdbc;
    private final Map<String, Known> tables = new ConcurrentHashMap<>();

    private record Known(Map<String, Double> shares, long read) {}

    CommonWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the condition that a row of the table {@code engine.<table>} has all words that were typed. */
    void search(Where where, String table, @Nullable String typed) {
        var words = SearchWords.words(typed);
        if (words.isEmpty()) {
            return;
        }
        var shares = shares(table);
        var byFrequency = words.stream().collect(Collectors.partitioningBy(word -> isCommon(word, shares)));
        var rare = byFrequency.getOrDefault(false, List.of());
        var common = byFrequency.getOrDefault(true, List.of());
        if (rare.isEmpty() || common.isEmpty()) {
            where.and("search @@ ?::tsquery", SearchWords.query(words));
        } else {
            where.and("search @@ ?::tsquery", SearchWords.query(rare));
            where.and("(search @@ ?::tsquery) is true", SearchWords.query(common)); // no index takes this form
        }
    }

    private static boolean isCommon(String word, Map<String, Double> shares) {
        return shares.entrySet().stream()
                        .filter(known -> known.getKey().startsWith(word))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()
                > COMMON;
    }

    private Map<String, Double> shares(String table) {
        var known = tables.get(table);
        if (known == null || System.nanoTime() - known.read() > FRESH_NANOS) {
            known = new Known(read(table), System.nanoTime());
            tables.put(table, known);
        }
        return known.shares();
    }

    private Map<String, Double> read(String table) {
        Map<String, Double> shares = new HashMap<>();
        jdbc.query(
                """
                select word, share
                from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) known (word, share)
                where schemaname = 'engine' and tablename = ? and attname = 'search' and word is not null""",
                row -> {
                    shares.put(row.getString("word"), row.getDouble("share"));
                },
                table);
        return Map.copyOf(shares);
    }
}
