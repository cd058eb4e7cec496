package io.orion.masterdata.persistence;

import io.orion.masterdata.SourceReference;
import io.orion.masterdata.domain.Draft;
import io.orion.masterdata.domain.Field;
import io.orion.masterdata.domain.FieldChange;
import io.orion.masterdata.domain.RecordKind;
import io.orion.masterdata.domain.Records;
import io.orion.masterdata.domain.StoredRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlRecords implements Records {

    private static final Map<RecordKind, RecordSql> SQL = new EnumMap<>(
            Arrays.stream(RecordKind.values()).collect(Collectors.toMap(Function.identity(), RecordSql::of)));

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SqlRecords(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public Optional<StoredRecord> find(RecordKind kind, String key) {
        return jdbc.sql(sql(kind).select() + " where " + kind.key() + " = ?")
                .param(key)
                .query((row, n) -> record(kind, row))
                .optional();
    }

    @Override
    public Map<String, StoredRecord> findForUpdate(RecordKind kind, Collection<String> keys) {
        return jdbc
                .sql(sql(kind).select() + " where " + kind.key() + " = any(?) order by " + kind.key() + " for update")
                .param(keys.toArray(String[]::new))
                .query((row, n) -> record(kind, row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredRecord::key, Function.identity()));
    }

    @Override
    public List<StoredRecord> page(RecordKind kind, @Nullable String query, @Nullable String after, int limit) {
        var name = kind.fields().stream().anyMatch(field -> field.path().equals("name")) ? "name" : kind.key();
        var pattern = query == null ? "%" : "%" + query.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return jdbc.sql(sql(kind).select() + " where " + kind.key() + " > :after and (" + kind.key()
                        + " ilike :pattern or " + name + " ilike :pattern) order by " + kind.key() + " limit :limit")
                .param("after", after == null ? "" : after)
                .param("pattern", pattern)
                .param("limit", limit)
                .query((row, n) -> record(kind, row))
                .list();
    }

    @Override
    public void insert(RecordKind kind, List<Draft> drafts, Instant now) {
        var at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        var rows = drafts.stream()
                .map(draft -> row(draft, draft.source().system(), draft.source().key(), at, at))
                .toList();
        write(sql(kind).insert(), rows, sql(kind).insertTypes());
    }

    @Override
    public void update(RecordKind kind, List<Draft> drafts, Instant now) {
        var at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        var rows = drafts.stream().map(draft -> row(draft, at, draft.key())).toList();
        write(sql(kind).update(), rows, sql(kind).updateTypes());
    }

    private void write(String sql, List<Object[]> rows, int[] types) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            batch.batchUpdate(sql, rows, types);
        } catch (DataIntegrityViolationException e) {
            throw Constraints.explain(e);
        }
    }

    @Override
    public void remember(List<FieldChange> changes) {
        batch.batchUpdate(
                "insert into master_data.field_history"
                        + " (kind, key, version, field, before, after, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                changes,
                1000,
                (statement, change) -> {
                    statement.setString(1, change.kind().plural());
                    statement.setString(2, change.key());
                    statement.setLong(3, change.version());
                    statement.setString(4, change.field());
                    statement.setString(5, change.before());
                    statement.setString(6, change.after());
                    statement.setString(7, change.changedBy());
                    statement.setObject(8, OffsetDateTime.ofInstant(change.changedAt(), ZoneOffset.UTC));
                });
    }

    @Override
    public List<FieldChange> history(RecordKind kind, String key) {
        return jdbc.sql("select * from master_data.field_history where kind = ? and key = ? order by id")
                .params(kind.plural(), key)
                .query((row, n) -> new FieldChange(
                        kind,
                        row.getString("key"),
                        row.getLong("version"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void checkReferences() {
        try {
            batch.execute("set constraints all immediate");
        } catch (DataIntegrityViolationException e) {
            throw Constraints.explain(e);
        }
    }

    /** A statement of its own, before anything is read: the next statement then sees what the last import left. */
    @Override
    public void lockImports() {
        batch.execute("select pg_advisory_xact_lock(hashtext('master_data.import'))");
    }

    @Override
    public List<String> dangling(RecordKind kind) {
        if (kind.selfReference() == null) {
            return List.of();
        }
        return jdbc.sql("select r." + kind.key() + " from " + kind.table() + " r where r." + kind.selfReference()
                        + " is not null and not exists (select 1 from " + kind.table() + " o where o." + kind.key()
                        + " = r." + kind.selfReference() + ") order by 1")
                .query(String.class)
                .list();
    }

    private static RecordSql sql(RecordKind kind) {
        return java.util.Objects.requireNonNull(SQL.get(kind));
    }

    private static @Nullable Object[] row(Draft draft, Object... more) {
        var row = new ArrayList<@Nullable Object>();
        draft.kind().fields().forEach(field -> row.add(draft.values().get(field.path())));
        row.addAll(Arrays.asList(more));
        return row.toArray();
    }

    private static StoredRecord record(RecordKind kind, ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var field : kind.fields()) {
            values.put(field.path(), value(field, row));
        }
        return new StoredRecord(
                kind,
                Collections.unmodifiableMap(values),
                new SourceReference(row.getString("source_system"), row.getString("source_key")),
                row.getLong("version"));
    }

    private static @Nullable Object value(Field field, ResultSet row) throws SQLException {
        return switch (field.type()) {
            case TEXT -> row.getString(field.column());
            case DECIMAL -> row.getBigDecimal(field.column());
            case FLAG -> row.getObject(field.column(), Boolean.class);
            case DATE -> row.getObject(field.column(), LocalDate.class);
        };
    }
}
