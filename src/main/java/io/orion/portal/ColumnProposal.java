package io.orion.portal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file seems to mean which field: one that is named like it, in any spelling. Each column is proposed
 * once at most; what is named like a whole field goes before what is named like its end.
 */
final class ColumnProposal {

    private ColumnProposal() {}

    /**
     * Proposes columns by path of the field.
     *
     * @param names how people call each field, by path, in the order in which fields choose
     */
    static Map<String, String> of(List<String> columns, Map<String, ? extends Collection<String>> names) {
        Map<String, String> proposed = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        names.forEach((path, called) -> take(path, whole(path, called), columns, taken, proposed));
        names.forEach((path, called) -> take(path, Set.of(normal(end(path))), columns, taken, proposed));
        return proposed;
    }

    private static void take(
            String path, Set<String> wanted, List<String> columns, Set<String> taken, Map<String, String> proposed) {
        String column = proposed.containsKey(path) ? null : first(wanted, columns, taken);
        if (column != null) {
            taken.add(column);
            proposed.put(path, column);
        }
    }

    private static @Nullable String first(Set<String> wanted, List<String> columns, Set<String> taken) {
        return columns.stream()
                .filter(column -> !taken.contains(column) && wanted.contains(normal(column)))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> whole(String path, Collection<String> called) {
        Set<String> names = new HashSet<>();
        names.add(normal(path));
        called.forEach(name -> names.add(normal(name)));
        return names;
    }

    private static String end(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Letters and digits only, in lower case: {@code Bill to · City} is {@code billtocity}. */
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
