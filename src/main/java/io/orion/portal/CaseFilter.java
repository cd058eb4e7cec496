package io.orion.portal;

import io.orion.engine.CaseSelection;
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

/**
 * Which cases the reader asked for; what is not set is empty.
 *
 * @param of a set of cases behind a figure, with its period from {@code ofFrom} to before {@code ofBefore} and, where
 *     it has one, its place {@code at}
 */
record CaseFilter(
        @Nullable String q,
        @Nullable String process,
        @Nullable String stage,
        @Nullable String party,
        @Nullable Boolean closed,
        @Nullable String startedFrom,
        @Nullable String startedBefore,
        @Nullable String closedFrom,
        @Nullable String closedBefore,
        @Nullable String of,
        @Nullable String ofFrom,
        @Nullable String ofBefore,
        @Nullable String at) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

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
                among(),
                blankToNull(after));
    }

    private CaseSelection.@Nullable Choice among() {
        String set = blankToNull(of);
        var period = new Cases.Between(begin("ofFrom", ofFrom), begin("ofBefore", ofBefore));
        return set == null ? null : new CaseSelection.Choice(set, period, blankToNull(at));
    }

    /** A page with these filters, from the top or behind a case. */
    String link(String path, @Nullable String after) {
        var values = set();
        put(values, "after", after);
        return link(path, values);
    }

    /** The list without some of these filters. */
    String without(Set<String> names) {
        var values = set();
        values.keySet().removeAll(names);
        return link("/cases", values);
    }

    private static String link(String path, Map<String, Object> values) {
        var uri = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(values).toUriString();
    }

    /** What is set, by its name. */
    private Map<String, Object> set() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "q", q);
        put(values, "stage", stage);
        put(values, "party", party);
        put(values, "closed", closed);
        values.putAll(hidden());
        return values;
    }

    /** What is set and has no field in the form. */
    public Map<String, Object> hidden() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "process", process);
        put(values, "startedFrom", startedFrom);
        put(values, "startedBefore", startedBefore);
        put(values, "closedFrom", closedFrom);
        put(values, "closedBefore", closedBefore);
        put(values, "of", of);
        put(values, "ofFrom", ofFrom);
        put(values, "ofBefore", ofBefore);
        put(values, "at", at);
        return values;
    }

    /** A day, from its beginning (UTC), or an instant. */
    private static @Nullable Instant begin(String name, @Nullable String given) {
        String text = blankToNull(given);
        try {
            var begin = text == null
                    ? null
                    : text.indexOf('T') > 0
                            ? Instant.parse(text)
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            int year = begin == null ? FIRST_YEAR : begin.atZone(ZoneOffset.UTC).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new InvalidInput(name, "lies outside the years " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            return begin;
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
