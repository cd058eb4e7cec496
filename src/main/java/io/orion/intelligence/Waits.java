package io.orion.intelligence;

import io.orion.intelligence.Insight.Due;
import io.orion.intelligence.Insight.Wait;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code intelligence.wait} and {@code intelligence.wait_day}, and the open tasks as they are. */
@Repository
class Waits {

    private static final String SNAPSHOT = "wait";

    private static final String ENTER = """
            insert into intelligence.wait (entered_in, position, process_instance_id, process_id, element, lead,
                case_number, entered_at)
            select f.id, f.position, f.process_instance_id, f.process_id, f.element,
                coalesce(c.process_id, f.process_id), coalesce(d.case_number, p.case_number, f.business_key), f.at
            from engine.wait_fact f
            left join order_to_cash.case_document d on d.document = f.business_key
            left join procure_to_pay.case_document p on p.document = f.business_key
            left join engine.case_fact c on c.number = coalesce(d.case_number, p.case_number, f.business_key)
            where f.recorded_at >= :from and not f.leaves
            on conflict do nothing""";

    private static final String LEAVE = """
            update intelligence.wait w set left_at = l.at, completed = l.completed, due_at = l.due_at
            from (
                select distinct on (r.entered_in, r.position) r.entered_in, r.position, f.at, f.completed, f.due_at
                from intelligence.wait r
                join engine.wait_fact f on f.process_instance_id = r.process_instance_id and f.element = r.element
                where r.left_at is null and f.leaves and f.id > r.entered_in and f.recorded_at >= :from
                order by r.entered_in, r.position, f.id) l
            where w.entered_in = l.entered_in and w.position = l.position""";

    private static final String FILL = """
            insert into intelligence.wait_day (lead, process_id, element, day, completed, due, on_time, seconds)
            select lead, process_id, element, (left_at at time zone 'UTC')::date,
                count(*) filter (where completed),
                count(*) filter (where completed and due_at is not null),
                count(*) filter (where completed and left_at <= due_at),
                array_agg(extract(epoch from left_at - entered_at)::bigint)
            from intelligence.wait where left_at >= :from
            group by 1, 2, 3, 4""";

    private static final String WAITS = """
            with ended as (
                select element, count(*) as ended, sum(s)::bigint as total,
                    percentile_cont(0.5) within group (order by s) as median
                from intelligence.wait_day, unnest(seconds) as s
                where day >= :from and day < :before and process_id = :process and lead = any (:leads)
                group by element),
            running as (
                select element, count(*) as waiting, min(entered_at) as since
                from intelligence.wait
                where left_at is null and process_id = :process and lead = any (:leads)
                group by element)
            select element, coalesce(ended, 0) as ended, coalesce(total, 0) as total, coalesce(median, 0) as median,
                coalesce(waiting, 0) as waiting, since
            from ended full join running using (element)
            order by total desc, element""";

    private static final String DUES = """
            with done as (
                select process_id, element as task, sum(completed) as completed, sum(due) as due,
                    sum(on_time) as on_time
                from intelligence.wait_day
                where day >= :from and day < :before and lead = any (:leads)
                group by process_id, element having sum(completed) > 0),
            running as (
                select process_id, task_key as task, count(*) as open,
                    count(*) filter (where due_at < :now) as overdue
                from engine.task_fact where lead = any (:leads)
                group by process_id, task_key)
            select process_id, task, coalesce(completed, 0) as completed, coalesce(due, 0) as due,
                coalesce(on_time, 0) as on_time, coalesce(open, 0) as open, coalesce(overdue, 0) as overdue
            from done full join running using (process_id, task)
            order by process_id, task""";

    private final JdbcClient jdbc;
    private final Watermarks watermarks;
    private final Clock clock;

    Waits(JdbcClient jdbc, Watermarks watermarks, Clock clock) {
        this.jdbc = jdbc;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Notes where cases began and ended to wait since the last time, and sums up the days of it. */
    void fill() {
        var day = watermarks.firstDay(SNAPSHOT);
        var from = Timestamp.from(watermarks.firstInstant(SNAPSHOT));
        jdbc.sql(ENTER).param("from", from).update();
        jdbc.sql(LEAVE).param("from", from).update();
        jdbc.sql("delete from intelligence.wait_day where day >= ?")
                .param(Date.valueOf(day))
                .update();
        jdbc.sql(FILL)
                .param("from", Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .update();
        watermarks.read(SNAPSHOT);
        watermarks.filled(SNAPSHOT);
    }

    List<Wait> waits(String process, Set<String> leads, LocalDate from, LocalDate before) {
        return jdbc.sql(WAITS)
                .param("from", Date.valueOf(from))
                .param("before", Date.valueOf(before))
                .param("process", process)
                .param("leads", leads.toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private static Wait read(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since");
        return new Wait(
                row.getString("element"),
                row.getInt("ended"),
                row.getLong("total"),
                row.getDouble("median"),
                row.getInt("waiting"),
                since == null ? null : since.toInstant());
    }

    List<Due> dues(Set<String> leads, LocalDate from, LocalDate before) {
        return jdbc.sql(DUES)
                .param("from", Date.valueOf(from))
                .param("before", Date.valueOf(before))
                .param("now", Timestamp.from(clock.instant()))
                .param("leads", leads.toArray(String[]::new))
                .query((row, number) -> new Due(
                        row.getString("process_id"),
                        row.getString("task"),
                        row.getInt("completed"),
                        row.getInt("due"),
                        row.getInt("on_time"),
                        row.getInt("open"),
                        row.getInt("overdue")))
                .list();
    }
}
