package io.orion.intelligence;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code intelligence.payable_day}. */
@Repository
class PayableDays {

    private static final String FILL = """
            insert into intelligence.payable_day (day, payable, cost)
            select day, coalesce(sum(minor) filter (where figure = 'PAYABLE'), 0),
                coalesce(sum(minor) filter (where figure = 'COST'), 0)
            from ledger.payable_fact where day >= :from and day <= :today
            group by day""";

    private static final String SUMS = """
            select coalesce(sum(payable), 0) as closing, coalesce(sum(cost) filter (where day >= :from), 0) as cost
            from intelligence.payable_day where day < :before""";

    private final JdbcClient jdbc;
    private final BookDays books;

    PayableDays(JdbcClient jdbc, BookDays books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    void fill() {
        books.fill("payable_day", "ledger.payable_fact", FILL);
    }

    /** In minor units of the functional currency: owed at the end of the period, or now; the cost of what was sold. */
    record Sums(long closing, long cost) {}

    Sums sums(LocalDate from, LocalDate before) {
        return jdbc.sql(SUMS)
                .param("from", Date.valueOf(from))
                .param("before", Date.valueOf(before))
                .query(Sums.class)
                .single();
    }
}
