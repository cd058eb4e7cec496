package io.orion.banking.persistence;

import io.orion.banking.domain.UnclearReceipt;
import io.orion.banking.domain.UnclearReceipts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times that are missing, in receipts of before they were noted, are told from what is known of the day. */
@Repository
class SqlUnclearReceipts implements UnclearReceipts {

    private static final String UNCLEAR = "(t.state = 'UNAPPLIED' or t.outcome = 'BY_HAND' or t.same_as is not null)";
    private static final String SELECT = """
            select t.*, (select s.number from banking.transaction s where s.id = t.same_as) as same_number,
              coalesce(t.unclear_why, t.reason) as why,
              coalesce(t.unclear_since, t.booked_on::timestamp at time zone 'UTC') as since,
              case when t.state <> 'UNAPPLIED' then
                coalesce(t.clarified_at, t.applied_at, t.booked_on::timestamp at time zone 'UTC') end as closed_at
            from banking.transaction t where t.number = ? and\s""" + UNCLEAR;

    private final JdbcClient jdbc;

    SqlUnclearReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UnclearReceipt> find(String number) {
        return jdbc.sql(SELECT).param(number).query((row, n) -> read(row)).optional();
    }

    @Override
    public Optional<UnclearReceipt> findForUpdate(String number) {
        return jdbc.sql(SELECT + " for update of t")
                .param(number)
                .query((row, n) -> read(row))
                .optional();
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return jdbc.sql("select t.number from banking.transaction t where " + UNCLEAR
                        + " and t.id > coalesce((select id from banking.transaction where number = ?), 0)"
                        + " order by t.id limit ?")
                .params(after == null ? "" : after, limit)
                .query(String.class)
                .list();
    }

    @Override
    public void opened(String number, String why, Instant now, Instant dueAt) {
        jdbc.sql("update banking.transaction set unclear_why = ?, unclear_since = ?, clarify_by = ? where number = ?")
                .params(why, Timestamp.from(now), Timestamp.from(dueAt), number)
                .update();
    }

    @Override
    public void clarified(String number, Instant now, String by) {
        jdbc.sql("update banking.transaction set clarified_at = ?, clarified_by = ? where number = ?")
                .params(Timestamp.from(now), by, number)
                .update();
    }

    private static UnclearReceipt read(ResultSet row) throws SQLException {
        return new UnclearReceipt(
                SqlTransactionStore.view(row),
                row.getString("why"),
                row.getString("same_number"),
                Objects.requireNonNull(instant(row, "since")),
                instant(row, "clarify_by"),
                instant(row, "closed_at"),
                row.getString("clarified_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
