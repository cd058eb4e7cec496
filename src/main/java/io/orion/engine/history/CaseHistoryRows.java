package io.orion.engine.history;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.engine.CaseHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The table {@code engine.case_history}.
 *
 * <p>Events are stored as {@code [[kind, element, milliseconds after recorded_at, milliseconds until left, detail],
 * …]}.
 */
@Component
class CaseHistoryRows implements CaseHistory {

    private static final String INSERT = "insert into engine.case_history"
            + " (business_key, process_instance_id, process_id, recorded_at, actor, events)"
            + " values (?, ?, ?, ?, ?, ?::jsonb)";

    /** Named, since a null without a type makes the driver have the statement parsed anew. */
    private static final int[] TYPES = {
        Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.VARCHAR
    };

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final CaseCounters counters;

    CaseHistoryRows(JdbcTemplate jdbc, ObjectMapper json, CaseCounters counters) {
        this.jdbc = jdbc;
        this.json = json;
        this.counters = counters;
    }

    void insert(Collection<CaseRecord> records, @Nullable String actor) {
        var now = ClockUtil.getCurrentTime().toInstant();
        List<Object[]> rows = new ArrayList<>(records.size());
        for (CaseRecord record : records) {
            counters.count(record);
            rows.add(new Object[] {
                Objects.requireNonNullElse(record.businessKey(), record.processInstanceId),
                record.processInstanceId,
                record.processKey(),
                now.atOffset(ZoneOffset.UTC),
                actor,
                write(record.entries(), now)
            });
        }
        if (rows.size() == 1) {
            jdbc.update(INSERT, rows.get(0), TYPES);
        } else {
            jdbc.batchUpdate(INSERT, rows, TYPES);
        }
    }

    private String write(List<CaseRecord.Entry> entries, Instant recordedAt) {
        List<List<@Nullable Object>> compact = new ArrayList<>(entries.size());
        for (CaseRecord.Entry entry : entries) {
            List<@Nullable Object> values = new ArrayList<>(5);
            values.add(entry.k.ordinal());
            values.add(entry.e);
            values.add(Duration.between(recordedAt, entry.a).toMillis());
            if (entry.u != null || entry.d != null) {
                values.add(
                        entry.u == null
                                ? null
                                : Duration.between(entry.a, entry.u).toMillis());
                values.add(entry.d);
            }
            compact.add(values);
        }
        try {
            return json.writeValueAsString(compact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Event> of(String businessKey) {
        List<Event> events = new ArrayList<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        jdbc.query(
                "select process_id, process_instance_id, recorded_at, actor, events from engine.case_history"
                        + " where business_key = ? order by id",
                row -> {
                    for (var event : read(
                            row.getString(1), row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5))) {
                        merge(events, open, row.getString(2) + event.element(), event);
                    }
                },
                businessKey);
        return List.copyOf(events);
    }

    /** What was entered in one transaction and left in a later one is told as one event with both times. */
    private static void merge(List<Event> events, Map<String, Integer> open, String place, Event event) {
        var index = open.get(place);
        if (index != null && (event.kind() == Kind.LEFT || event.kind() == Kind.CANCELED)) {
            var was = events.get(index);
            var kind = event.kind() == Kind.LEFT ? Kind.PASSED : Kind.CANCELED;
            events.set(
                    index,
                    new Event(was.process(), kind, was.element(), was.at(), event.at(), was.actor(), was.detail()));
            open.remove(place);
            return;
        }
        if (event.kind() == Kind.ENTERED) {
            open.put(place, events.size());
        }
        events.add(event);
    }

    private List<Event> read(String process, Instant recordedAt, @Nullable String actor, String stored) {
        try {
            List<List<@Nullable Object>> entries = json.readValue(stored, new TypeReference<>() {});
            return entries.stream()
                    .map(e -> event(process, recordedAt, actor, e))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event event(String process, Instant recordedAt, @Nullable String actor, List<@Nullable Object> e) {
        var kind = Kind.values()[((Number) Objects.requireNonNull(e.get(0))).intValue()];
        var at = recordedAt.plusMillis(((Number) Objects.requireNonNull(e.get(2))).longValue());
        Object lasted = e.size() > 3 ? e.get(3) : null;
        Instant until = null;
        if (lasted instanceof Number milliseconds) {
            until = at.plusMillis(milliseconds.longValue());
        } else if (kind == Kind.PASSED) {
            until = at;
        }
        var detail = e.size() > 4 ? (String) e.get(4) : null;
        return new Event(process, kind, String.valueOf(e.get(1)), at, until, actor, detail);
    }
}
