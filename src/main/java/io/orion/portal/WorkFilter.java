package io.orion.portal;

import io.orion.engine.Worklist;
import io.orion.engine.Worklist.Sort;
import io.orion.engine.Worklist.Whose;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which tasks the reader asked for; what is not set is empty. */
record WorkFilter(
        @Nullable Whose whose,
        @Nullable String q,
        @Nullable String process,
        @Nullable String task,
        @Nullable String due,
        @Nullable String region,
        @Nullable BigDecimal least,
        @Nullable Sort sort) {

    WorkFilter {
        whose = whose == null ? Whose.GROUPS : whose;
        sort = sort == null ? Sort.DUE : sort;
    }

    Worklist.Query query(Instant now, @Nullable String after) {
        return new Worklist.Query(
                whose == null ? Whose.GROUPS : whose,
                blankToNull(q),
                blankToNull(process),
                blankToNull(task),
                blankToNull(region),
                until(now),
                least,
                sort == null ? Sort.DUE : sort,
                after);
    }

    private @Nullable Instant until(Instant now) {
        return switch (due == null ? "" : due) {
            case "overdue" -> now;
            case "today" -> now.plus(Duration.ofDays(1));
            case "week" -> now.plus(Duration.ofDays(7));
            default -> null;
        };
    }

    /** The list with its filters, from the top or behind a task. */
    String link(@Nullable String after) {
        var uri = UriComponentsBuilder.fromPath("/work");
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "whose", whose);
        put(values, "sort", sort);
        put(values, "q", q);
        put(values, "process", process);
        put(values, "task", task);
        put(values, "due", due);
        put(values, "region", region);
        put(values, "least", least);
        put(values, "after", after);
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(values).toUriString();
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
