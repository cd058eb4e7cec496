package io.orion.masterdata.domain;

import io.orion.masterdata.ImportFiles.Choice;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where files wait while their owners choose which column becomes which field: seen by every node. */
public interface KeptFiles {

    /** Keeps a file and leaves at most {@code most} of its owner, the newest. */
    void keep(KeptFile file, byte[] content, int most);

    /** The owner's file, unless it was kept before {@code since}. */
    Optional<KeptFile> find(UUID id, String owner, Instant since);

    byte[] content(UUID id);

    void remember(UUID id, Choice choice, UUID job);

    Optional<UUID> ofJob(UUID job, String owner, Instant since);

    /** Deletes what was kept before; returns how many. */
    int removeBefore(Instant instant);
}
