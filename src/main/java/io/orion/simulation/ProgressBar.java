package io.orion.simulation;

import java.io.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line that fills up on a console; elsewhere, such as in a log, a line per quarter. */
final class ProgressBar {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressBar.class);
    private static final int WIDTH = 40;
    private static final int QUARTERS = 4;

    private final @Nullable Console console;
    private int shown = -1;

    ProgressBar(@Nullable Console console) {
        this.console = console;
    }

    /** @param part how much is done, from 0 to 1 */
    void show(double part, String what) {
        int steps = (int) (Math.min(part, 1) * (console == null ? QUARTERS : WIDTH));
        if (steps > shown) {
            shown = steps;
            if (console == null) {
                LOG.info("{} %: {}", 100 * steps / QUARTERS, what);
            } else {
                var bar = "#".repeat(steps) + ".".repeat(WIDTH - steps);
                console.printf("\r  [%s] %s%s", bar, what, steps == WIDTH ? "%n".formatted() : "");
                console.flush();
            }
        }
    }

    static String describe(int orders, int of) {
        return String.format(Locale.ROOT, "%,d of %,d orders", orders, of);
    }
}
