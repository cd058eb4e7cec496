package io.orion.masterdata.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of one record got another value.
 *
 * @param version the record's version after the change
 * @param field path of the field; {@code *} when the record was created
 */
public record FieldChange(
        RecordKind kind,
        String key,
        long version,
        String field,
        @Nullable String before,
        @Nullable String after,
        String changedBy,
        Instant changedAt) {

    /** Stands for all fields: a new record's values are its first version, so they are not repeated here. */
    public static final String CREATED = "*";
}
