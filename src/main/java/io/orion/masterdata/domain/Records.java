package io.orion.masterdata.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where records are kept. Writes join the caller's transaction; what the database refuses is a {@link
 * BrokenConstraint}.
 */
public interface Records {

    Optional<StoredRecord> find(RecordKind kind, String key);

    /** Reads and locks, in the order of the keys, so that two writers cannot block each other. */
    Map<String, StoredRecord> findForUpdate(RecordKind kind, Collection<String> keys);

    /**
     * One page, in the order of the keys.
     *
     * @param query part of the key or name, any case; null for all
     * @param after the last key of the page before; null for the first page
     */
    List<StoredRecord> page(RecordKind kind, @Nullable String query, @Nullable String after, int limit);

    void insert(RecordKind kind, List<Draft> drafts, Instant now);

    /** Writes all fields and raises the version by one; the rows are locked already. */
    void update(RecordKind kind, List<Draft> drafts, Instant now);

    void remember(List<FieldChange> changes);

    List<FieldChange> history(RecordKind kind, String key);

    /** Checks now what the database would check at the commit. */
    void checkReferences();

    /** Waits until no other import runs and keeps it so until the transaction ends. */
    void lockImports();

    /** Keys of records whose self reference leads nowhere; only before {@link #checkReferences} can there be any. */
    List<String> dangling(RecordKind kind);
}
