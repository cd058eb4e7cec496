package io.orion.portal;

import io.orion.engine.Cases;
import io.orion.kernel.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which cases the reader asked for; what is not set is empty. */
record CaseFilter(
        @Nullable String q,
        @Nullable String process,
        @Nullable String stage,
        @Nullable String party,
        @Nullable Boolean closed,
        @Nullable String startedFrom,
        @Nullable String startedBefore,
        @Nullable String closedFrom,
        @Nullable String closedBefore) {

    boolean closedToo() {
        return Boolean.TRUE.equals(closed);
    }

    /** Of the cases that the reader may look at; any other process finds nothing. */
    Cases.Query query(Set<String> readable, @Nullable String after) {
        String only = blankToNull(process);
        return new Cases.Query(
                blankToNull(q),
                only == null ? readable : readable.contains(only) ? Set.of(only) : Set.of(),
                blankToNull(stage),
                blankToNull(party),
                !closedToo(),
                new Cases.Between(begin("startedFrom", startedFrom), begin("startedBefore", startedBefore)),
                new Cases.Between(begin("closedFrom", closedFrom), begin("closedBefore", closedBefore)),
                blankToNull(after));
    }

    /** A page with these filters, from the top or behind a case. */
    String link(String path, @Nullable String after) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "q", q);
        put(values, "process", process);
        put(values, "stage", stage);
        put(values, "party", party);
        put(values, "closed", closed);
        put(values, "startedFrom", startedFrom);
        put(values, "startedBefore", startedBefore);
        put(values, "closedFrom", closedFrom);
        put(values, "closedBefore", closedBefore);
        put(values, "after", after);
        var uri = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(values).toUriString();
    }

    private static @Nullable Instant begin(String name, @Nullable String day) {
        String given = blankToNull(day);
        try {
            return given == null
                    ? null
                    : LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInput(name, "is no day such as 2026-03-02");
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(name, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
