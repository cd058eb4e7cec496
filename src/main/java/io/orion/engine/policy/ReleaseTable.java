package io.orion.engine.policy;

import io.orion.engine.ReleaseOffers;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code engine.decision_release}. */
@Component
class ReleaseTable implements ReleaseOffers {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ReleaseTable(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A version that a release brings and nobody has decided about. */
    record Offer(long id, String content) {}

    @Override
    public boolean offer(String table, String content) {
        int added = jdbc.update(
                "insert into engine.decision_release (table_key, content, offered_at) values (?, ?, ?)"
                        + " on conflict (table_key, content_hash) do nothing",
                table,
                content,
                Timestamp.from(clock.instant()));
        remove(table, content);
        return added > 0;
    }

    @Override
    public void takeBack(String table) {
        remove(table, "");
    }

    /** Offers that this release does not bring, but for those that somebody has taken. */
    private void remove(String table, String brought) {
        jdbc.update(
                "delete from engine.decision_release r where table_key = ? and content <> ? and settled_at is null"
                        + " and not exists (select from engine.decision_draft d where d.release_id = r.id)",
                table,
                brought);
    }

    @Override
    public String tableOf(String content) {
        return TableXml.read(content).key();
    }

    /** The newest one only: an older release is not gone back to. */
    Optional<Offer> open(String table) {
        return jdbc
                .query(
                        "select id, content from engine.decision_release where table_key = ? and settled_at is null"
                                + " order by id desc limit 1",
                        (row, i) -> new Offer(row.getLong(1), row.getString(2)),
                        table)
                .stream()
                .findFirst();
    }

    Set<String> tables() {
        return Set.copyOf(jdbc.queryForList(
                "select distinct table_key from engine.decision_release where settled_at is null", String.class));
    }

    void settle(long offer, String by) {
        jdbc.update(
                "update engine.decision_release set settled_at = ?, settled_by = ? where id = ? and settled_at is null",
                Timestamp.from(clock.instant()),
                by,
                offer);
    }
}
