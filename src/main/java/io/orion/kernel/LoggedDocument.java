package io.orion.kernel;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Writes the number of the document that is being worked on into every log line of this thread, until it is closed.
 *
 * <p>What was there before comes back then, so that one document's work may call another's.
 */
public final class LoggedDocument implements AutoCloseable {

    /** The name under which patterns and structured logs know it. */
    public static final String KEY = "document";

    private final @Nullable String before = MDC.get(KEY);

    private LoggedDocument() {}

    /** Null leaves the number that stands there. */
    public static LoggedDocument of(@Nullable String number) {
        var logged = new LoggedDocument();
        if (number != null) {
            MDC.put(KEY, number);
        }
        return logged;
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }
}
