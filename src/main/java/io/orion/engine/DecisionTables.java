package io.orion.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decision tables that are in force or were. */
public interface DecisionTables {

    /** All tables, by name. */
    List<Overview> all();

    /** The version that decides now. */
    DecisionTable current(String key);

    /** Throws where there is none. */
    DecisionTable version(String key, int version);

    /** Newest first. */
    List<Version> versions(String key);

    /** What this release brings instead of the table that people made, until they have decided about it. */
    Optional<DecisionTable> offered(String key);

    /**
     * A table in the list.
     *
     * @param process the name of the process that asks it
     * @param changedBy who proposed the version; null where a release brought it
     * @param decided how often it decided in the last 30 days
     */
    record Overview(
            String key,
            String name,
            String process,
            int version,
            Instant changedAt,
            @Nullable String changedBy,
            long decided,
            DecisionDraft.@Nullable State draft,
            boolean offered) {}

    /**
     * A version of a table.
     *
     * @param publication how people made it; null where a release brought it
     */
    record Version(int number, Instant at, @Nullable DecisionDraft publication) {}
}
