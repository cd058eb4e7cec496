package io.orion.portal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many filters narrow a list: shown where they are folded away. */
final class ActiveFilters {

    private ActiveFilters() {}

    /** Counts values that are set; empty texts and false are not. */
    static long count(@Nullable Object... values) {
        return Arrays.stream(values)
                .filter(value -> value != null
                        && !Boolean.FALSE.equals(value)
                        && !value.toString().isBlank())
                .count();
    }
}
