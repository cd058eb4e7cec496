package io.orion.engine.operations;

import io.orion.engine.Failures;
import io.orion.engine.OperationLog;
import io.orion.engine.OperationLog.Action;
import io.orion.engine.Outcome;
import io.orion.kernel.Actor;
import io.orion.kernel.LoggedDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's jobs, as operators see them. */
@Repository
class FailedJobs implements Failures {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String GONE = "It is no longer there: it was done, or its case has gone on without it";

    private static final String FAILED = """
            with failed as not materialized (
                select j.id_ as id, j.retries_ as retries, p.business_key_ as document,
                    coalesce(j.exception_msg_, i.incident_msg_, '') as message,
                    coalesce(i.incident_timestamp_, j.create_time_, '1970-01-01') as since,
                    coalesce(j.process_def_key_, '') as process,
                    coalesce(j.failed_act_id_, d.act_id_, j.handler_type_, '') as element,
                    coalesce(j.failure_cause_, engine.failure_cause(i.incident_msg_), '') as cause
                from camunda.act_ru_job j
                left join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
                left join camunda.act_ru_incident i
                    on i.configuration_ = j.id_ and i.incident_type_ = 'failedJob'
                left join camunda.act_ru_execution p on p.id_ = j.process_instance_id_
                where j.retries_ = 0 or j.exception_msg_ is not null),
            named as (select *, md5(process || '|' || element || '|' || cause) as group_id from failed)
            """;

    /** Grouped before it is named: a name for each job costs as much as all the rest. */
    private static final String GROUPS = FAILED + """
            , groups as (
                select process, element, cause, count(*) as count,
                    count(*) filter (where retries = 0) as given_up, min(since) as since
                from failed group by process, element, cause),
            known as (select md5(process || '|' || element || '|' || cause) as group_id, * from groups)
            select * from known where ?::text is null or group_id = ?
            order by count desc, since, group_id limit 200""";

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final OperationLog log;

    FailedJobs(JdbcClient jdbc, ManagementService management, OperationLog log) {
        this.jdbc = jdbc;
        this.management = management;
        this.log = log;
    }

    @Override
    public List<Group> groups() {
        return jdbc.sql(GROUPS).params(null, null).query(FailedJobs::group).list();
    }

    @Override
    public Optional<Group> group(String id) {
        return jdbc.sql(GROUPS).params(id, id).query(FailedJobs::group).optional();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getString("group_id"),
                row.getString("process"),
                row.getString("element"),
                row.getString("cause"),
                row.getInt("count"),
                row.getInt("given_up"),
                row.getTimestamp("since").toInstant());
    }

    @Override
    public List<Failure> failures(String group, int limit) {
        return jdbc.sql(FAILED + " select * from named where group_id = ? order by since, id limit ?")
                .params(group, limit)
                .query(FailedJobs::failure)
                .list();
    }

    private static Failure failure(ResultSet row, int number) throws SQLException {
        return new Failure(
                row.getString("id"),
                row.getString("document"),
                row.getString("message"),
                row.getInt("retries"),
                row.getTimestamp("since").toInstant());
    }

    @Override
    public Optional<String> stackTrace(String job) {
        return jdbc.sql(FAILED + " select id from named where id = ?")
                .param(job)
                .query(String.class)
                .optional()
                .flatMap(found -> Optional.ofNullable(management.getJobExceptionStacktrace(found)));
    }

    private record Step(String document, String what) {}

    @Override
    @SuppressWarnings("try") // closing is its use
    public Outcome retry(String job, Actor actor) {
        var found = jdbc.sql(FAILED + " select coalesce(document, '') as document,"
                        + " concat_ws(' ', process, element) as what from named where id = ?")
                .param(job)
                .query(Step.class)
                .optional();
        if (found.isEmpty()) {
            return Outcome.failed(job, "", GONE);
        }
        var step = found.get();
        try (var logged = LoggedDocument.of(step.document())) {
            var outcome = run(job, step.document());
            log.note(Action.RETRY, step.what(), outcome, actor);
            return outcome;
        }
    }

    private Outcome run(String job, String document) {
        try {
            management.executeJob(job);
            return Outcome.done(job, document);
        } catch (RuntimeException e) {
            LOG.warn("Job {} failed again: {}", job, e.toString());
            return Outcome.failed(job, document, Outcome.reason(e));
        }
    }

    /** The engine writes its times without zone, in the server's; its own clock says what now is there. */
    @Override
    public List<Overdue> overdue() {
        var before = new Timestamp(ClockUtil.getCurrentTime().getTime() - PATIENCE.toMillis());
        return jdbc.sql("""
                        select coalesce(j.process_def_key_, '') as process,
                            coalesce(d.act_id_, j.handler_type_, '') as element,
                            count(*) as count, min(coalesce(j.duedate_, j.create_time_)) as since
                        from camunda.act_ru_job j left join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
                        where j.retries_ > 0 and coalesce(j.duedate_, j.create_time_) <= ?::timestamp
                        group by 1, 2 order by 4 limit 200""")
                .param(before)
                .query((row, number) -> new Overdue(
                        row.getString("process"),
                        row.getString("element"),
                        row.getInt("count"),
                        Objects.requireNonNull(row.getTimestamp("since")).toInstant()))
                .list();
    }
}
