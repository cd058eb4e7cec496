package io.orion.masterdata.domain;

import io.orion.masterdata.MasterRecord;
import io.orion.masterdata.MasterRecords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordDesk implements MasterRecords {

    private final RecordKeeper keeper;
    private final Records records;

    RecordDesk(RecordKeeper keeper, Records records) {
        this.keeper = keeper;
        this.records = records;
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(RecordKind.values()).map(RecordKind::plural).toList();
    }

    /** The key of a price is made of its other fields, so nobody enters it. */
    @Override
    public List<FieldOfRecord> fields(String kind) {
        var of = RecordKind.named(kind);
        return of.fields().stream()
                .map(field -> new FieldOfRecord(
                        field.path(),
                        field.type().name(),
                        field.required() && !of.rule().completes(of, field.path()),
                        field.path().equals(of.key()),
                        field.initial()))
                .toList();
    }

    @Override
    public List<MasterRecord> page(String kind, @Nullable String query, @Nullable String after, int limit) {
        return records.page(RecordKind.named(kind), query, after, limit).stream()
                .map(RecordDesk::record)
                .toList();
    }

    @Override
    public MasterRecord find(String kind, String key) {
        return record(keeper.find(RecordKind.named(kind), key));
    }

    @Override
    public List<Change> history(String kind, String key, int limit) {
        var changes = new ArrayList<>(records.history(RecordKind.named(kind), key));
        Collections.reverse(changes);
        return changes.stream()
                .limit(limit)
                .map(change -> new Change(
                        change.version(),
                        change.field(),
                        change.before(),
                        change.after(),
                        change.changedBy(),
                        change.changedAt()))
                .toList();
    }

    @Override
    @Transactional
    public MasterRecord create(String kind, Map<String, @Nullable String> values, String author) {
        var of = RecordKind.named(kind);
        var key = Draft.read(of, values, RecordKeeper.ORION).key();
        return record(keeper.put(of, key, values, Expectation.ABSENT, author));
    }

    @Override
    @Transactional
    public MasterRecord change(
            String kind, String key, Map<String, @Nullable String> changed, @Nullable Long version, String author) {
        var before = find(kind, key);
        var values = new LinkedHashMap<String, @Nullable String>(before.values());
        values.putAll(changed);
        var expected = Expectation.version(version == null ? before.version() : version);
        return record(keeper.put(RecordKind.named(kind), key, values, expected, author));
    }

    private static MasterRecord record(StoredRecord stored) {
        var values = new LinkedHashMap<String, @Nullable String>();
        stored.kind()
                .fields()
                .forEach(field -> values.put(field.path(), text(stored.values().get(field.path()))));
        return new MasterRecord(
                stored.kind().plural(),
                stored.key(),
                Collections.unmodifiableMap(values),
                stored.source(),
                stored.version());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : Objects.toString(value, null);
    }
}
