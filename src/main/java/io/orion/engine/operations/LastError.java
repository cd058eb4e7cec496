package io.orion.engine.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Remembers the last line that this node logged as an error. */
@Component
class LastError implements DisposableBean {

    private static final int MOST = 500;

    private final Last last = new Last();
    private final ch.qos.logback.classic.@Nullable Logger root;

    LastError() {
        root = LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                ? context.getLogger(Logger.ROOT_LOGGER_NAME)
                : null;
        if (root != null) {
            last.setContext(root.getLoggerContext());
            last.start();
            root.addAppender(last);
        }
    }

    Optional<Line> line() {
        return Optional.ofNullable(last.line);
    }

    @Override
    public void destroy() {
        if (root != null) {
            root.detachAppender(last);
        }
    }

    record Line(Instant at, String text) {}

    private static final class Last extends AppenderBase<ILoggingEvent> {

        private volatile @Nullable Line line;

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                var cause = event.getThrowableProxy();
                var text = event.getFormattedMessage()
                        + (cause == null ? "" : " (" + cause.getClassName() + ": " + cause.getMessage() + ")");
                line = new Line(event.getInstant(), text.substring(0, Math.min(MOST, text.length())));
            }
        }
    }
}
