package io.orion.intelligence;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code intelligence.watermark}: up to where each snapshot is filled. Asking locks it for other nodes. */
@Repository
class Watermarks {

    /** What was committed late, and what took long, is read again. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Watermarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The first day to fill again: the one before the last, so that nothing of around midnight is missed. */
    LocalDate firstDay(String snapshot) {
        var filled = jdbc.sql("select coalesce(day, '1970-01-01') from intelligence.watermark where snapshot = ?"
                        + " for update")
                .param(snapshot)
                .query(LocalDate.class)
                .single();
        return (filled.isBefore(today()) ? filled : today()).minusDays(1);
    }

    void filled(String snapshot) {
        jdbc.sql("update intelligence.watermark set day = ? where snapshot = ?")
                .params(Date.valueOf(today()), snapshot)
                .update();
    }

    /** From when on events are to be read. */
    Instant firstInstant(String snapshot) {
        var read = jdbc.sql("select coalesce(until, '1970-01-02') from intelligence.watermark where snapshot = ?")
                .param(snapshot)
                .query(Timestamp.class)
                .single()
                .toInstant();
        return (read.isBefore(clock.instant()) ? read : clock.instant()).minus(AGAIN);
    }

    void read(String snapshot) {
        jdbc.sql("update intelligence.watermark set until = ? where snapshot = ?")
                .params(Timestamp.from(clock.instant()), snapshot)
                .update();
    }

    /** The last journal entry that was read. */
    long lastEntry(String snapshot) {
        return jdbc.sql("select coalesce(entry, 0) from intelligence.watermark where snapshot = ?")
                .param(snapshot)
                .query(Long.class)
                .single();
    }

    void readEntry(String snapshot, long entry) {
        jdbc.sql("update intelligence.watermark set entry = ? where snapshot = ?")
                .params(entry, snapshot)
                .update();
    }
}
