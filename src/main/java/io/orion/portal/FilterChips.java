package io.orion.portal;

import io.orion.engine.ProcessNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a list of cases is narrowed to by a link, in words, each with the way to the list without it. */
@Component
class FilterChips {

    private final ProcessNames names;

    FilterChips(ProcessNames names) {
        this.names = names;
    }

    /** The key of a text with its values, and the list without this. */
    record Chip(String text, Object[] values, String without) {}

    List<Chip> of(CaseFilter filter) {
        List<Chip> chips = new ArrayList<>();
        String process = filter.process();
        if (isSet(process)) {
            var name = names.all().getOrDefault(process, process);
            chips.add(new Chip("cases.ofProcess", new Object[] {name}, filter.without(Set.of("process"))));
        }
        between(chips, filter, "started", filter.startedFrom(), filter.startedBefore());
        between(chips, filter, "closed", filter.closedFrom(), filter.closedBefore());
        String of = filter.of();
        if (isSet(of)) {
            var values = new Object[] {shown(filter.ofFrom()), shown(filter.ofBefore()), place(filter.at())};
            chips.add(new Chip("of." + of, values, filter.without(Set.of("of", "ofFrom", "ofBefore", "at"))));
        }
        return chips;
    }

    private static void between(
            List<Chip> chips, CaseFilter filter, String what, @Nullable String from, @Nullable String before) {
        if (isSet(from) || isSet(before)) {
            var text = "cases." + what + (!isSet(before) ? "From" : isSet(from) ? "In" : "Before");
            var values = new Object[] {shown(from), shown(before)};
            chips.add(new Chip(text, values, filter.without(Set.of(what + "From", what + "Before"))));
        }
    }

    /** An instant to the minute. */
    private static String shown(@Nullable String time) {
        return time == null ? "…" : time.replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC");
    }

    private String place(@Nullable String at) {
        int dot = at == null ? -1 : at.indexOf('.');
        return at == null || dot < 0 ? "" : names.element(at.substring(0, dot), at.substring(dot + 1));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
