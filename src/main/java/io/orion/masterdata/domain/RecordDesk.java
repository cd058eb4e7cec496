package io.orion.masterdata.domain;

import io.orion.masterdata.MasterRecord;
import io.orion.masterdata.MasterRecords;
import java.math.BigDecimal;
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
    @Transactional
    public MasterRecord change(String kind, String key, Map<String, @Nullable String> changed, String author) {
        var before = find(kind, key);
        var values = new LinkedHashMap<String, @Nullable String>(before.values());
        values.putAll(changed);
        var expected = Expectation.version(before.version());
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
