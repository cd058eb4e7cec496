package io.orion.intelligence;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code intelligence.purchase_day}, and what is true of purchasing now. */
@Repository
class PurchaseDays {

    /** Tasks in which a person does what matching did not: a touch of any other does not count against it. */
    static final String MATCHED_BY_HAND = """
            select 1 from intelligence.wait w
            where w.case_number = i.number and w.process_id = 'processSupplierInvoice' and w.completed
                and w.element in
                    ('userTask_resolvePriceVariance', 'userTask_resolveQuantityVariance', 'userTask_chaseGoods')""";

    private static final String SNAPSHOT = "purchase_day";

    private static final String FILL = """
            insert into intelligence.purchase_day (day, posted, touchless, with_order, matched, spend, maverick,
                order_seconds)
            select day, count(*) filter (where figure = 'POSTED'),
                count(*) filter (where figure = 'POSTED' and not touched),
                count(*) filter (where with_order),
                count(*) filter (where with_order and figure = 'POSTED' and not by_hand),
                coalesce(sum(minor), 0), coalesce(sum(minor) filter (where maverick), 0),
                coalesce(array_agg(seconds) filter (where figure = 'ORDERED'), '{}')
            from (
                select 'POSTED' as figure, (i.posted_at at time zone 'UTC')::date as day, i.with_order, i.maverick,
                    exists (
                        select 1 from intelligence.wait w
                        where w.case_number = i.number and w.completed and w.left_at <= i.posted_at) as touched,
                    i.with_order and exists (BY_HAND) as by_hand,
                    round(i.agreed_net * p.functional_minor / nullif(i.agreed_net + i.agreed_tax, 0))::bigint as minor,
                    null::bigint as seconds
                from procure_to_pay.invoice_fact i left join ledger.payable_item_fact p on p.document = i.number
                where i.posted_at >= :from
                union all
                select 'REFUSED', (i.refused_at at time zone 'UTC')::date, true, false, true, true, null, null
                from procure_to_pay.invoice_fact i
                where i.refused_at >= :from and exists (BY_HAND)
                union all
                select 'ORDERED', (sent_at at time zone 'UTC')::date, false, false, false, false, null,
                    extract(epoch from sent_at - requested_at)::bigint
                from procure_to_pay.order_fact where sent_at >= :from) facts
            group by day""".replace("BY_HAND", MATCHED_BY_HAND);

    private static final String SUMS = """
            with days as (select * from intelligence.purchase_day where day >= :from and day < :before),
            due as (
                select count(*) as due, count(*) filter (where on_time) as on_time
                from procure_to_pay.delivery_fact
                where due_at > :start and due_at <= least(:end::timestamptz, :now::timestamptz)),
            offers as (
                select coalesce(sum(discount_functional_minor), 0) as offered, coalesce(sum(discount_functional_minor)
                    filter (where exists (
                        select 1 from treasury.discount_taken_fact t where t.document = i.document)), 0) as taken
                from ledger.payable_item_fact i
                where discount_until >= :from and discount_until < least(:before::date, :today::date))
            select coalesce(sum(posted), 0) as posted, coalesce(sum(touchless), 0) as touchless,
                coalesce(sum(with_order), 0) as with_order, coalesce(sum(matched), 0) as matched,
                coalesce(sum(spend), 0) as spend, coalesce(sum(maverick), 0) as maverick,
                coalesce(sum(cardinality(order_seconds)), 0) as ordered,
                (select percentile_cont(0.5) within group (order by s) from days, unnest(order_seconds) s) as cycle,
                (select due from due) as due, (select on_time from due) as on_time,
                (select offered from offers) as offered, (select taken from offers) as taken
            from days""";

    private static final String UNINVOICED = """
            select coalesce(sum(value), 0) as value,
                coalesce(sum(value) filter (where age <= interval '30 days'), 0) as month,
                coalesce(sum(value) filter (
                    where age > interval '30 days' and age <= interval '90 days'), 0) as quarter,
                coalesce(sum(value) filter (where age > interval '90 days'), 0) as older,
                (sum(value * extract(epoch from age)) / nullif(sum(value), 0))::float8 as seconds
            from (select value, :now::timestamptz - posted_at as age from procure_to_pay.uninvoiced_fact) open""";

    private final JdbcClient jdbc;
    private final Watermarks watermarks;
    private final Clock clock;

    PurchaseDays(JdbcClient jdbc, Watermarks watermarks, Clock clock) {
        this.jdbc = jdbc;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    void fill() {
        var day = watermarks.firstDay(SNAPSHOT);
        jdbc.sql("delete from intelligence.purchase_day where day >= ?")
                .param(Date.valueOf(day))
                .update();
        jdbc.sql(FILL).param("from", start(day)).update();
        watermarks.filled(SNAPSHOT);
    }

    /** Sums of a period: numbers, amounts in minor units, the median in seconds or null where there is none. */
    record Sums(
            int posted,
            int touchless,
            int withOrder,
            int matched,
            long spend,
            long maverick,
            int ordered,
            @Nullable Double cycle,
            int due,
            int onTime,
            long offered,
            long taken) {}

    Sums sums(LocalDate from, LocalDate before) {
        return jdbc.sql(SUMS)
                .param("from", Date.valueOf(from))
                .param("before", Date.valueOf(before))
                .param("today", Date.valueOf(watermarks.today()))
                .param("start", start(from))
                .param("end", start(before))
                .param("now", now())
                .query(PurchaseDays::read)
                .single();
    }

    private static Sums read(ResultSet row, int number) throws SQLException {
        return new Sums(
                row.getInt("posted"),
                row.getInt("touchless"),
                row.getInt("with_order"),
                row.getInt("matched"),
                row.getLong("spend"),
                row.getLong("maverick"),
                row.getInt("ordered"),
                row.getObject("cycle", Double.class),
                row.getInt("due"),
                row.getInt("on_time"),
                row.getLong("offered"),
                row.getLong("taken"));
    }

    /**
     * What is received and not invoiced now, in the functional currency, by the time since.
     *
     * @param month for 30 days at most
     * @param quarter for more than that, and 90 days at most
     * @param seconds the mean age, weighted by the value; null where there is nothing
     */
    record Uninvoiced(
            BigDecimal value,
            BigDecimal month,
            BigDecimal quarter,
            BigDecimal older,
            @Nullable Double seconds) {}

    Uninvoiced uninvoiced() {
        return jdbc.sql(UNINVOICED)
                .param("now", now())
                .query((row, number) -> new Uninvoiced(
                        row.getBigDecimal("value"),
                        row.getBigDecimal("month"),
                        row.getBigDecimal("quarter"),
                        row.getBigDecimal("older"),
                        row.getObject("seconds", Double.class)))
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
