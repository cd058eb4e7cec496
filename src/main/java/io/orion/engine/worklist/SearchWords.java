package io.orion.engine.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed, as a query of PostgreSQL's text search: every word has to begin like one that is stored. */
final class SearchWords {

    private static final int MOST_WORDS = 8;

    private SearchWords() {}

    /** Returns null where nothing was typed. */
    static @Nullable String query(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var query = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_WORDS)
                .map(word -> "'" + word.replace("\\", "").replace("'", "''").replace("\0", "") + "':*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
