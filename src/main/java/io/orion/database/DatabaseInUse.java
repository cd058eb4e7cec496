package io.orion.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another Orion runs on the same embedded data. */
class DatabaseInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUse(Path dataDirectory, @Nullable Postmaster running, Throwable cause) {
        super(
                "Another Orion is running on " + dataDirectory
                        + (running == null
                                ? ""
                                : " (its PostgreSQL: process " + running.processId() + ", port " + running.port()
                                        + ")"),
                cause);
    }
}
