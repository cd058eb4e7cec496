package io.orion.portal;

import io.orion.kernel.Violation;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form, read. */
final class Typed {

    private Typed() {}

    static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The value, or null where nothing was typed; what cannot be read is noted under the field's name. */
    static <T> @Nullable T parsed(
            String field, @Nullable String typed, Function<String, T> read, String reason, List<Violation> wrong) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return read.apply(typed.strip());
        } catch (NumberFormatException | DateTimeParseException e) {
            wrong.add(new Violation(field, reason + ": " + typed.strip()));
            return null;
        }
    }
}
