package io.orion.masterdata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door of master data for those who keep it: records of every kind, field by field. */
public interface MasterRecords {

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

    /**
     * Changes some fields of a record and leaves the others; each change is remembered with its author.
     *
     * @param changed by path of the field; null empties it
     * @throws io.orion.kernel.InvalidInput naming each field that cannot be so
     */
    MasterRecord change(String kind, String key, Map<String, @Nullable String> changed, String author);
}
