package io.orion.treasury.persistence;

import io.orion.kernel.Money;
import io.orion.treasury.domain.SupplierAccount;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How columns become values, and values parameters. */
final class TreasuryRows {

    private TreasuryRows() {}

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Money money(ResultSet row, String column, String currency) throws SQLException {
        return Money.of(row.getBigDecimal(column), currency);
    }

    static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        Array stored = row.getArray(column);
        return stored == null ? null : List.of((String[]) stored.getArray());
    }

    static String @Nullable [] array(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    static SupplierAccount account(ResultSet row) throws SQLException {
        return new SupplierAccount(
                row.getLong("id"),
                row.getString("supplier"),
                row.getInt("version"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("holder"),
                row.getString("change"),
                at(row, "active_from"),
                row.getString("blocked_reason"));
    }
}
