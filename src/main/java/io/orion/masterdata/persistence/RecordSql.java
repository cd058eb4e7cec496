package io.orion.masterdata.persistence;

import io.orion.masterdata.domain.Field;
import io.orion.masterdata.domain.RecordKind;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of one kind of record, written once from its description. */
record RecordSql(String select, String insert, String update, int[] insertTypes, int[] updateTypes) {

    static RecordSql of(RecordKind kind) {
        var columns = kind.fields().stream().map(Field::column).toList();
        var list = String.join(", ", columns);
        var marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        var sets = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        var types = kind.fields().stream().map(field -> type(field.type())).toList();
        return new RecordSql(
                "select " + list + ", source_system, source_key, version from " + kind.table(),
                "insert into " + kind.table() + " (" + list + ", source_system, source_key, created_at, changed_at)"
                        + " values (" + marks + ", ?, ?, ?, ?)",
                "update " + kind.table() + " set " + sets + ", version = version + 1, changed_at = ? where "
                        + kind.key() + " = ?",
                with(types, Types.VARCHAR, Types.VARCHAR, Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE),
                with(types, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR));
    }

    private static int type(Field.Type type) {
        return switch (type) {
            case TEXT -> Types.VARCHAR;
            case DECIMAL -> Types.NUMERIC;
            case FLAG -> Types.BOOLEAN;
            case DATE -> Types.DATE;
        };
    }

    private static int[] with(List<Integer> types, int... more) {
        return java.util.stream.IntStream.concat(
                        types.stream().mapToInt(Integer::intValue), java.util.Arrays.stream(more))
                .toArray();
    }
}
