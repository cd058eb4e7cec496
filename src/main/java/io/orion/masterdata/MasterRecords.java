package io.orion.masterdata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door of master data for those who keep it: records of every kind, field by field. */
public interface MasterRecords {

    /** The kinds of records, in the plural, such as {@code customers}. */
    List<String> kinds();

    /**
     * The fields of a kind, in the order in which they are shown.
     *
     * @throws io.orion.kernel.InvalidInput when there is no such kind
     */
    List<FieldOfRecord> fields(String kind);

    /**
     * Records of a kind in the order of their keys, after {@code after}. At most {@code limit}.
     *
     * @param query part of the key or name, any case; null for all
     */
    List<MasterRecord> page(String kind, @Nullable String query, @Nullable String after, int limit);

    /**
     * Returns one record.
     *
     * @throws io.orion.kernel.UnknownRecord when there is none
     */
    MasterRecord find(String kind, String key);

    /** What was changed of a record, newest first. At most {@code limit}. */
    List<Change> history(String kind, String key, int limit);

    /**
     * Creates a record; what is not given takes its initial value.
     *
     * @throws io.orion.kernel.InvalidInput naming each field that cannot be so
     * @throws io.orion.kernel.Refused when there is one of its key already
     */
    MasterRecord create(String kind, Map<String, @Nullable String> values, String author);

    /**
     * Changes some fields of a record and leaves the others; each change is remembered with its author.
     *
     * @param changed by path of the field; null empties it
     * @param version the one that the author has seen; null for any
     * @throws io.orion.kernel.InvalidInput naming each field that cannot be so
     * @throws io.orion.kernel.Refused when somebody else has changed the record since that version
     */
    MasterRecord change(
            String kind, String key, Map<String, @Nullable String> changed, @Nullable Long version, String author);

    /**
     * One field of a kind.
     *
     * @param type {@code TEXT}, {@code DECIMAL}, {@code FLAG} or {@code DATE}
     * @param required whether a record has to bring it: other fields do not stand in for it
     * @param identifies whether it is the key, which never changes
     * @param initial what holds when nothing is given; null for nothing
     */
    record FieldOfRecord(
            String path,
            String type,
            boolean required,
            boolean identifies,
            @Nullable String initial) {}

    /**
     * One field got another value.
     *
     * @param version the record's version after the change
     * @param field path of the field; {@code *} when the record was created
     */
    record Change(
            long version,
            String field,
            @Nullable String before,
            @Nullable String after,
            String changedBy,
            Instant changedAt) {}
}
