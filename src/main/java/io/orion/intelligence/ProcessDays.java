package io.orion.intelligence;

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

/** The table {@code intelligence.process_day}, and the open cases as they are. */
@Repository
class ProcessDays implements Insight {

    private static final String SNAPSHOT = "process_day";

    private static final String FILL = """
            insert into intelligence.process_day (process_id, day, started, closed, touchless, cycle_seconds)
            select process_id, day, sum(started), sum(closed), sum(touchless),
                coalesce(array_agg(seconds order by seconds) filter (where seconds is not null), '{}')
            from (
                select process_id, (started_at at time zone 'UTC')::date as day, 1 as started, 0 as closed,
                    0 as touchless, null::bigint as seconds
                from engine.case_fact where started_at >= :from
                union all
                select process_id, (closed_at at time zone 'UTC')::date, 0, 1, case when touched then 0 else 1 end,
                    extract(epoch from closed_at - started_at)::bigint
                from engine.case_fact where closed_at >= :from) facts
            group by process_id, day""";

    private static final String FIGURES = """
            with days as (
                select * from intelligence.process_day
                where day >= :from and day < :before and process_id = any (:processes)),
            sums as (
                select process_id, sum(started) as started, sum(closed) as closed, sum(touchless) as touchless
                from days group by process_id),
            times as (
                select process_id, percentile_cont(array[0.5, 0.8, 0.95]) within group (order by seconds) as p
                from days, unnest(cycle_seconds) as seconds group by process_id),
            ages as (
                select process_id, count(*) filter (where age <= interval '1 day') as day,
                    count(*) filter (where age > interval '1 day' and age <= interval '7 days') as week,
                    count(*) filter (where age > interval '7 days' and age <= interval '30 days') as month,
                    count(*) filter (where age > interval '30 days') as older
                from (select process_id, :now::timestamptz - started_at as age from engine.case_fact
                    where closed_at is null and process_id = any (:processes)) open
                group by process_id)
            select process_id, coalesce(started, 0) as started, coalesce(closed, 0) as closed,
                coalesce(touchless, 0) as touchless, p[1] as p50, p[2] as p80, p[3] as p95,
                coalesce(day, 0) as day, coalesce(week, 0) as week, coalesce(month, 0) as month,
                coalesce(older, 0) as older
            from sums full join ages using (process_id) left join times using (process_id)
            order by process_id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Watermarks watermarks;
    private final Waits waits;

    ProcessDays(JdbcClient jdbc, Clock clock, Watermarks watermarks, Waits waits) {
        this.waits = waits;
        this.watermarks = watermarks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Fills what happened since the last time. */
    void fill() {
        var from = watermarks.firstDay(SNAPSHOT);
        jdbc.sql("delete from intelligence.process_day where day >= ?")
                .param(Date.valueOf(from))
                .update();
        jdbc.sql(FILL)
                .param("from", Timestamp.from(from.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .update();
        watermarks.filled(SNAPSHOT);
    }

    @Override
    public List<Figures> figures(Set<String> processes, LocalDate from, LocalDate before) {
        return jdbc.sql(FIGURES)
                .param("from", Date.valueOf(from))
                .param("before", Date.valueOf(before))
                .param("now", Timestamp.from(clock.instant()))
                .param("processes", processes.toArray(String[]::new))
                .query(ProcessDays::figures)
                .list();
    }

    private static Figures figures(ResultSet row, int number) throws SQLException {
        int closed = row.getInt("closed");
        return new Figures(
                row.getString("process_id"),
                row.getInt("started"),
                closed,
                row.getInt("touchless"),
                closed == 0 ? null : new Cycle(row.getDouble("p50"), row.getDouble("p80"), row.getDouble("p95")),
                new Age(row.getInt("day"), row.getInt("week"), row.getInt("month"), row.getInt("older")));
    }

    @Override
    public List<Week> weeks(String process, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select date_trunc('week', day::timestamp)::date as monday, sum(started) as started,
                            sum(closed) as closed
                        from intelligence.process_day where process_id = ? and day >= ? and day < ?
                        group by 1 order by 1""")
                .params(process, Date.valueOf(from), Date.valueOf(before))
                .query((row, number) ->
                        new Week(row.getDate("monday").toLocalDate(), row.getInt("started"), row.getInt("closed")))
                .list();
    }

    @Override
    public List<Wait> waits(String process, Set<String> leads, LocalDate from, LocalDate before) {
        return waits.waits(process, leads, from, before);
    }

    @Override
    public List<Due> dues(Set<String> leads, LocalDate from, LocalDate before) {
        return waits.dues(leads, from, before);
    }
}
