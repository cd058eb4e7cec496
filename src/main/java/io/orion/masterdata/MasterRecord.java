package io.orion.masterdata;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A master record of any kind.
 *
 * @param kind in the plural, such as {@code customers}
 * @param values what its fields hold, as texts by path, in the order of the kind's fields; null where one is empty
 * @param source whose record it is: the system and its key there
 * @param version grows with each change
 */
public record MasterRecord(
        String kind, String key, Map<String, @Nullable String> values, SourceReference source, long version) {}
