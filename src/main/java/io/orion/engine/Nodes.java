package io.orion.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of this installation, as their last signs of life tell. */
public interface Nodes {

    List<Node> all();

    /**
     * A node.
     *
     * @param gone whether it has given no sign of life for a minute
     * @param jobs how many jobs it has taken, running or about to
     * @param poolActive connections to the database in use
     * @param lastError the last line that it logged as an error since its start
     */
    record Node(
            String name,
            String version,
            Instant startedAt,
            Instant seenAt,
            boolean gone,
            int jobs,
            int poolActive,
            int poolSize,
            @Nullable String lastError,
            @Nullable Instant lastErrorAt) {}
}
