package io.orion.masterdata.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.masterdata.domain.ImportJob;
import io.orion.masterdata.domain.ImportJobs;
import io.orion.masterdata.domain.ImportReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlImportJobs implements ImportJobs {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SqlImportJobs(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void save(ImportJob job) {
        jdbc.sql("""
                        insert into master_data.import_job (id, kind, mapping, partial, dry_run, file_name, state,
                          report, submitted_by, submitted_at, finished_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (id) do update
                        set state = excluded.state, report = excluded.report, finished_at = excluded.finished_at""")
                .params(
                        job.id(),
                        job.kind(),
                        job.mapping(),
                        job.partial(),
                        job.dryRun(),
                        job.fileName(),
                        job.state().name(),
                        write(job.report()),
                        job.submittedBy(),
                        at(job.submittedAt()),
                        at(job.finishedAt()))
                .update();
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select * from master_data.import_job where id = ?")
                .param(id)
                .query((row, n) -> job(row))
                .optional();
    }

    @Override
    public List<ImportJob> unfinished() {
        return jdbc.sql("select * from master_data.import_job where finished_at is null order by submitted_at")
                .query((row, n) -> job(row))
                .list();
    }

    private ImportJob job(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("mapping"),
                row.getBoolean("partial"),
                row.getBoolean("dry_run"),
                row.getString("file_name"),
                ImportJob.State.valueOf(row.getString("state")),
                read(row.getString("report")),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private String write(ImportReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an import report", e);
        }
    }

    private ImportReport read(String report) {
        try {
            return json.readValue(report, ImportReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read an import report", e);
        }
    }
}
