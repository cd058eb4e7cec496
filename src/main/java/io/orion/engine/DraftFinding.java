package io.orion.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a draft that its editors should know.
 *
 * @param rule counted from 0; null where it is about the whole table
 * @param column counted from 0 over inputs and outputs; null where it is about the whole rule
 * @param arguments what the text about the problem names
 */
public record DraftFinding(@Nullable Integer rule, @Nullable Integer column, Problem problem, List<String> arguments) {

    /** What can be wrong, or worth a second look. */
    public enum Problem {
        NO_RULES(true),
        TOO_MANY_RULES(true),
        TOO_LONG(true),
        NOT_UNDERSTOOD(true),
        TEXT_NEEDS_QUOTES(true),
        DECIMAL_COMMA(true),
        UNKNOWN_NAME(true),
        NOT_A_NUMBER(true),
        NOT_TRUE_OR_FALSE(true),
        NOT_ALLOWED(true),
        EMPTY_RANGE(true),
        RESULT_MISSING(true),
        NEVER_REACHED(false),
        NOTHING_FOR_THE_REST(false);

        private final boolean error;

        Problem(boolean error) {
            this.error = error;
        }

        /** Whether the draft cannot be tried or proposed with it. */
        public boolean isError() {
            return error;
        }
    }

    public boolean isError() {
        return problem.isError();
    }
}
