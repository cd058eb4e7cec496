package io.orion.intelligence;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code intelligence.receivable_day}, and receipts as they are. */
@Repository
class ReceivableDays {

    private static final String SNAPSHOT = "receivable_day";

    /** Entries are numbered before they are committed; so many at most are under way at once. */
    private static final int UNDER_WAY = 1_000;

    private static final String FILL = """
            insert into intelligence.receivable_day (day, receivable, overdue, billed, revenue)
            select day, coalesce(sum(minor) filter (where figure = 'RECEIVABLE'), 0),
                coalesce(sum(minor) filter (where figure = 'OVERDUE'), 0),
                coalesce(sum(minor) filter (where figure = 'BILLED'), 0),
                coalesce(sum(minor) filter (where figure = 'REVENUE'), 0)
            from ledger.receivable_fact where day >= :from and day <= :today
            group by day""";

    private static final String SUMS = """
            select coalesce(sum(receivable) filter (where day < :from), 0) as opening,
                coalesce(sum(receivable), 0) as closing, coalesce(sum(overdue), 0) as overdue,
                coalesce(sum(billed) filter (where day >= :from), 0) as billed,
                coalesce(sum(revenue) filter (where day >= :from), 0) as revenue,
                (select count(*) from banking.receipt_fact
                    where booked_on >= :from and booked_on < :before) as receipts,
                (select count(*) from banking.receipt_fact
                    where booked_on >= :from and booked_on < :before and automatic) as automatic
            from intelligence.receivable_day where day < :before""";

    private final JdbcClient jdbc;
    private final Watermarks watermarks;

    ReceivableDays(JdbcClient jdbc, Watermarks watermarks) {
        this.jdbc = jdbc;
        this.watermarks = watermarks;
    }

    /** An entry may be of a day filled long ago, in a month that is not locked: all days from it are filled again. */
    void fill() {
        var day = watermarks.firstDay(SNAPSHOT);
        long last = watermarks.lastEntry(SNAPSHOT);
        var news = jdbc.sql("select coalesce(min(day), :day) as first, coalesce(max(entry_id), :last) as last"
                        + " from ledger.receivable_fact where entry_id > :after")
                .param("day", Date.valueOf(day))
                .param("last", last)
                .param("after", last - UNDER_WAY)
                .query(News.class)
                .single();
        var from = news.first().isBefore(day) ? news.first() : day;
        jdbc.sql("delete from intelligence.receivable_day where day >= ?")
                .param(Date.valueOf(from))
                .update();
        jdbc.sql(FILL)
                .param("from", Date.valueOf(from))
                .param("today", Date.valueOf(watermarks.today()))
                .update();
        watermarks.readEntry(SNAPSHOT, news.last());
        watermarks.filled(SNAPSHOT);
    }

    private record News(LocalDate first, long last) {}

    /** In minor units of the functional currency; receipts by number. Closing is at the end of the period, or now. */
    record Sums(long opening, long closing, long overdue, long billed, long revenue, int receipts, int automatic) {}

    Sums sums(LocalDate from, LocalDate before) {
        return jdbc.sql(SUMS)
                .param("from", Date.valueOf(from))
                .param("before", Date.valueOf(before))
                .query(Sums.class)
                .single();
    }
}
