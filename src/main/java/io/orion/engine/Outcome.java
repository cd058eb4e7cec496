package io.orion.engine;

import org.jspecify.annotations.Nullable;

/**
 * What came of one item of many.
 *
 * @param item a job, a message, a process instance
 * @param document the document that it serves; empty where it is not known
 * @param reason why it was not done; null where it was
 */
public record Outcome(
        String item,
        String document,
        boolean done,
        @Nullable String reason) {

    public static Outcome done(String item, String document) {
        return new Outcome(item, document, true, null);
    }

    public static Outcome failed(String item, String document, String reason) {
        return new Outcome(item, document, false, reason);
    }

    /** What the innermost cause of a failure says. */
    public static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
