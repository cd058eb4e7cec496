package io.orion.masterdata.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where import jobs are kept, outside the transaction of the import itself, so that their progress can be seen. */
public interface ImportJobs {

    void save(ImportJob job);

    Optional<ImportJob> find(UUID id);

    /** The jobs that have not ended, oldest first. */
    List<ImportJob> unfinished();
}
