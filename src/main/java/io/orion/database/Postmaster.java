package io.orion.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that runs on a data directory, as its {@code postmaster.pid} says (line 1 process id, line 4
 * port).
 *
 * <p>After a kill of the JVM the server lives on as an orphan; the next start finds it here and takes it over.
 */
record Postmaster(long processId, int port) {

    private static final int PORT_LINE = 3;

    static @Nullable Postmaster of(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("postmaster.pid");
        if (!Files.isReadable(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return null;
        }
        long processId = Long.parseLong(lines.get(0).trim());
        boolean alive = ProcessHandle.of(processId).map(ProcessHandle::isAlive).orElse(false);
        return alive
                ? new Postmaster(
                        processId, Integer.parseInt(lines.get(PORT_LINE).trim()))
                : null;
    }
}
