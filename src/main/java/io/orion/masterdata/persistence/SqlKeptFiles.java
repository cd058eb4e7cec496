package io.orion.masterdata.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.masterdata.ImportFiles.Choice;
import io.orion.masterdata.domain.KeptFile;
import io.orion.masterdata.domain.KeptFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlKeptFiles implements KeptFiles {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SqlKeptFiles(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional
    public void keep(KeptFile file, byte[] content, int most) {
        jdbc.sql("""
                        insert into master_data.import_file (id, kind, file_name, content, owner, kept_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(file.id(), file.kind(), file.fileName(), content, file.owner(), at(file.keptAt()))
                .update();
        jdbc.sql("delete from master_data.import_file where owner = ? and id not in (select id from"
                        + " master_data.import_file where owner = ? order by kept_at desc, id = ? desc limit ?)")
                .params(file.owner(), file.owner(), file.id(), most)
                .update();
    }

    @Override
    public Optional<KeptFile> find(UUID id, String owner, Instant since) {
        return jdbc.sql("""
                        select id, kind, file_name, choice, owner, kept_at from master_data.import_file
                        where id = ? and owner = ? and kept_at >= ?""")
                .params(id, owner, at(since))
                .query((row, n) -> file(row))
                .optional();
    }

    private KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                read(row.getString("choice")),
                row.getString("owner"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public byte[] content(UUID id) {
        return jdbc.sql("select content from master_data.import_file where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    @Override
    @Transactional
    public void remember(UUID id, Choice choice, UUID job) {
        jdbc.sql("update master_data.import_file set choice = ?::jsonb, job_id = ? where id = ?")
                .params(write(choice), job, id)
                .update();
    }

    @Override
    public Optional<UUID> ofJob(UUID job, String owner, Instant since) {
        return jdbc.sql("select id from master_data.import_file where job_id = ? and owner = ? and kept_at >= ?")
                .params(job, owner, at(since))
                .query(UUID.class)
                .optional();
    }

    @Override
    @Transactional
    public int removeBefore(Instant instant) {
        return jdbc.sql("delete from master_data.import_file where kept_at < ?")
                .param(at(instant))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private String write(Choice choice) {
        try {
            return json.writeValueAsString(choice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write how a file is read", e);
        }
    }

    private @Nullable Choice read(@Nullable String choice) {
        try {
            return choice == null ? null : json.readValue(choice, Choice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read how a file was read", e);
        }
    }
}
