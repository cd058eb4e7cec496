package io.orion.intelligence;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code intelligence.receivable_day}, and receipts as they are. */
@Repository
class ReceivableDays {

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
    private final BookDays books;

    ReceivableDays(JdbcClient jdbc, BookDays books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    void fill() {
        books.fill("receivable_day", "ledger.receivable_fact", FILL);
    }

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
