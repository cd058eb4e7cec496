package io.orion.collaboration.persistence;

import io.orion.collaboration.Attachment;
import io.orion.collaboration.domain.AttachmentStore;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttachments implements AttachmentStore {

    private final JdbcClient jdbc;

    JdbcAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Attachment it, byte[] content) {
        jdbc.sql("insert into collaboration.attachment (id, case_number, name, media_type, size, content, author,"
                        + " attached_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.id(),
                        it.caseNumber(),
                        it.name(),
                        it.mediaType(),
                        it.size(),
                        content,
                        it.author(),
                        Timestamp.from(it.at()))
                .update();
    }

    @Override
    public List<Attachment> of(String caseNumber) {
        return jdbc.sql("select id, case_number, name, media_type, size, author, attached_at"
                        + " from collaboration.attachment where case_number = ? order by attached_at, id")
                .param(caseNumber)
                .query((row, index) -> new Attachment(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        row.getString("author"),
                        row.getTimestamp("attached_at").toInstant()))
                .list();
    }

    @Override
    public int count(String caseNumber) {
        return jdbc.sql("select count(*) from collaboration.attachment where case_number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<byte[]> content(String caseNumber, UUID id) {
        return jdbc.sql("select content from collaboration.attachment where case_number = ? and id = ?")
                .params(caseNumber, id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }
}
