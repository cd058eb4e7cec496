package io.orion.engine.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed, as a query of PostgreSQL's text search: every word has to begin like one that is stored. */
final class SearchWords {

    private static final int MOST_WORDS = 8;

    private SearchWords() {}

    /** Returns none where nothing was typed. */
    static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .limit(MOST_WORDS)
                        .toList();
    }

    static String query(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("\\", "").replace("'", "''").replace("\0", "") + "':*")
                .collect(Collectors.joining(" & "));
    }
}
