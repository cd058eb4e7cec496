package io.orion.masterdata.domain;

import io.orion.masterdata.SourceReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it is stored, values by path of the field. */
public record StoredRecord(
        RecordKind kind, Map<String, @Nullable Object> values, SourceReference source, long version) {

    public String key() {
        return String.valueOf(values.get(kind.key()));
    }
}
