package io.orion.intelligence;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills sums per day from entries of the books. An entry may be of a day filled long ago, in a month that is not
 * locked: all days from it are filled again.
 */
@Component
class BookDays {

    /** Entries are numbered before they are committed; so many at most are under way at once. */
    private static final int UNDER_WAY = 1_000;

    private final JdbcClient jdbc;
    private final Watermarks watermarks;

    BookDays(JdbcClient jdbc, Watermarks watermarks) {
        this.jdbc = jdbc;
        this.watermarks = watermarks;
    }

    private record News(LocalDate first, long last) {}

    /**
     * Fills the days of a snapshot again from the first that changed on.
     *
     * @param snapshot also the name of its table
     * @param facts the view it is made of, with the columns entry_id and day
     * @param insert from the day {@code :from} until {@code :today}
     */
    void fill(String snapshot, String facts, String insert) {
        var day = watermarks.firstDay(snapshot);
        long last = watermarks.lastEntry(snapshot);
        var news = jdbc.sql("select coalesce(min(day), :day) as first, coalesce(max(entry_id), :last) as last from "
                        + facts + " where entry_id > :after")
                .param("day", Date.valueOf(day))
                .param("last", last)
                .param("after", last - UNDER_WAY)
                .query(News.class)
                .single();
        var from = news.first().isBefore(day) ? news.first() : day;
        jdbc.sql("delete from intelligence." + snapshot + " where day >= ?")
                .param(Date.valueOf(from))
                .update();
        jdbc.sql(insert)
                .param("from", Date.valueOf(from))
                .param("today", Date.valueOf(watermarks.today()))
                .update();
        watermarks.readEntry(snapshot, news.last());
        watermarks.filled(snapshot);
    }
}
