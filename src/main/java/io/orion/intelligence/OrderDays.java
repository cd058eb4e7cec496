package io.orion.intelligence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code intelligence.order_day}, and what is true of orders now. */
@Repository
class OrderDays {

    static final String HOLD = "userTask_releaseCreditHold";

    private static final String SNAPSHOT = "order_day";

    private static final String FILL = """
            insert into intelligence.order_day (day, received, confirmed, touchless, confirmed_lines, due_lines,
                on_time_lines, shipped_lines, complete_lines, confirm_seconds, cycle_seconds, billing_seconds)
            select day, count(*) filter (where figure = 'RECEIVED'), count(*) filter (where figure = 'CONFIRMED'),
                count(*) filter (where figure = 'CONFIRMED' and well),
                count(*) filter (where figure = 'CONFIRMED_LINE'),
                count(*) filter (where figure = 'DUE_LINE'), count(*) filter (where figure = 'DUE_LINE' and well),
                count(*) filter (where figure = 'SHIPPED_LINE'),
                count(*) filter (where figure = 'SHIPPED_LINE' and well),
                coalesce(array_agg(seconds) filter (where figure = 'CONFIRMED'), '{}'),
                coalesce(array_agg(seconds) filter (where figure = 'DELIVERED'), '{}'),
                coalesce(array_agg(seconds) filter (where figure = 'INVOICED'), '{}')
            from (
                select 'RECEIVED' as figure, (received_at at time zone 'UTC')::date as day, true as well,
                    0::bigint as seconds
                from order_to_cash.order_fact where received_at >= :from
                union all
                select 'CONFIRMED', (confirmed_at at time zone 'UTC')::date,
                    not exists (
                        select 1 from intelligence.wait w
                        where w.case_number = number and w.completed and w.left_at <= confirmed_at),
                    extract(epoch from confirmed_at - received_at)::bigint
                from order_to_cash.order_fact where confirmed_at >= :from
                union all
                select 'CONFIRMED_LINE', (confirmed_at at time zone 'UTC')::date, true, 0
                from order_to_cash.order_line_fact where confirmed_at >= :from
                union all
                select 'DUE_LINE', requested_on, on_time, 0
                from order_to_cash.order_line_fact where requested_on >= :day and requested_on < :today
                union all
                select 'SHIPPED_LINE', (issued_at at time zone 'UTC')::date, complete, 0
                from order_to_cash.first_shipment_fact where issued_at >= :from
                union all
                select 'DELIVERED', (delivered_at at time zone 'UTC')::date, true,
                    extract(epoch from delivered_at - received_at)::bigint
                from order_to_cash.delivered_order_fact where delivered_at >= :from
                union all
                select 'INVOICED', issued_on, true, extract(epoch from posted_at - goods_issued_at)::bigint
                from order_to_cash.invoice_fact where issued_on >= :day and goods_issued_at is not null) facts
            group by day""";

    private static final String SUMS = """
            with days as (select * from intelligence.order_day where day >= :from and day < :before)
            select coalesce(sum(received), 0) as received, coalesce(sum(confirmed), 0) as confirmed,
                coalesce(sum(touchless), 0) as touchless, coalesce(sum(confirmed_lines), 0) as confirmed_lines,
                coalesce(sum(due_lines), 0) as due_lines, coalesce(sum(on_time_lines), 0) as on_time_lines,
                coalesce(sum(shipped_lines), 0) as shipped_lines, coalesce(sum(complete_lines), 0) as complete_lines,
                coalesce(sum(cardinality(cycle_seconds)), 0) as delivered,
                coalesce(sum(cardinality(billing_seconds)), 0) as invoiced,
                (select percentile_cont(0.5) within group (order by s) from days, unnest(confirm_seconds) s) as confirm,
                (select percentile_cont(0.5) within group (order by s) from days, unnest(cycle_seconds) s) as cycle,
                (select percentile_cont(0.5) within group (order by s) from days, unnest(billing_seconds) s) as billing,
                (select count(*) from order_to_cash.order_line_fact
                    where backordered and confirmed_at >= :start and confirmed_at < :end) as backordered,
                (select count(distinct w.case_number)
                    from intelligence.wait w join order_to_cash.order_fact o on o.number = w.case_number
                    where w.process_id = 'orderToCash' and w.element = :hold
                        and o.received_at >= :start and o.received_at < :end) as held,
                (select count(*) from intelligence.wait_day, unnest(seconds) s where day >= :from and day < :before
                    and process_id = 'orderToCash' and element = :hold) as released,
                (select percentile_cont(0.5) within group (order by s) from intelligence.wait_day, unnest(seconds) s
                    where day >= :from and day < :before and process_id = 'orderToCash' and element = :hold) as hold
            from days""";

    private final JdbcClient jdbc;
    private final Watermarks watermarks;

    OrderDays(JdbcClient jdbc, Watermarks watermarks) {
        this.jdbc = jdbc;
        this.watermarks = watermarks;
    }

    void fill() {
        var day = watermarks.firstDay(SNAPSHOT);
        jdbc.sql("delete from intelligence.order_day where day >= ?")
                .param(Date.valueOf(day))
                .update();
        jdbc.sql(FILL)
                .param("day", Date.valueOf(day))
                .param("today", Date.valueOf(watermarks.today()))
                .param("from", start(day))
                .update();
        watermarks.filled(SNAPSHOT);
    }

    /** Sums of a period; medians in seconds, null where there is nothing to take one of. */
    record Sums(
            int received,
            int confirmed,
            int touchless,
            int confirmedLines,
            int dueLines,
            int onTimeLines,
            int shippedLines,
            int completeLines,
            int delivered,
            int invoiced,
            int backordered,
            int held,
            int released,
            @Nullable Double confirm,
            @Nullable Double cycle,
            @Nullable Double billing,
            @Nullable Double hold) {}

    Sums sums(LocalDate from, LocalDate before) {
        return jdbc.sql(SUMS)
                .param("from", Date.valueOf(from))
                .param("before", Date.valueOf(before))
                .param("start", start(from))
                .param("end", start(before))
                .param("hold", HOLD)
                .query(OrderDays::read)
                .single();
    }

    private static Sums read(ResultSet row, int number) throws SQLException {
        return new Sums(
                row.getInt("received"),
                row.getInt("confirmed"),
                row.getInt("touchless"),
                row.getInt("confirmed_lines"),
                row.getInt("due_lines"),
                row.getInt("on_time_lines"),
                row.getInt("shipped_lines"),
                row.getInt("complete_lines"),
                row.getInt("delivered"),
                row.getInt("invoiced"),
                row.getInt("backordered"),
                row.getInt("held"),
                row.getInt("released"),
                row.getObject("confirm", Double.class),
                row.getObject("cycle", Double.class),
                row.getObject("billing", Double.class),
                row.getObject("hold", Double.class));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
