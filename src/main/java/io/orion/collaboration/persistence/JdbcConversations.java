package io.orion.collaboration.persistence;

import io.orion.collaboration.Comment;
import io.orion.collaboration.domain.ConversationStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConversations implements ConversationStore {

    private final JdbcClient jdbc;

    JdbcConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Comment add(String caseNumber, String author, String text, Instant at, Set<String> mentioned) {
        long id = jdbc.sql("insert into collaboration.comment (case_number, author, said, said_at)"
                        + " values (?, ?, ?, ?) returning id")
                .params(caseNumber, author, text, Timestamp.from(at))
                .query(Long.class)
                .single();
        mention(id, mentioned);
        return new Comment(id, caseNumber, author, text, at);
    }

    @Override
    public void addOnce(String key, String caseNumber, String author, String text, Instant at, Set<String> mentioned) {
        jdbc.sql("insert into collaboration.comment (case_number, author, said, said_at, notice_key)"
                        + " values (?, ?, ?, ?, ?) on conflict (notice_key) do nothing returning id")
                .params(caseNumber, author, text, Timestamp.from(at), key)
                .query(Long.class)
                .optional()
                .ifPresent(id -> mention(id, mentioned));
    }

    private void mention(long comment, Set<String> names) {
        names.forEach(name -> jdbc.sql("insert into collaboration.mention (comment_id, person) values (?, ?)")
                .params(comment, name)
                .update());
    }

    @Override
    public List<Comment> newest(String caseNumber, int limit) {
        return jdbc.sql("select * from (select * from collaboration.comment where case_number = ?"
                        + " order by id desc limit ?) newest order by id")
                .params(caseNumber, limit)
                .query((row, index) -> read(row))
                .list();
    }

    @Override
    public List<Comment> unseen(Set<String> names, int limit) {
        return jdbc.sql("select distinct c.* from collaboration.mention m"
                        + " join collaboration.comment c on c.id = m.comment_id"
                        + " where m.person = any(?) and m.seen_at is null order by c.id desc limit ?")
                .params(names.toArray(String[]::new), limit)
                .query((row, index) -> read(row))
                .list();
    }

    @Override
    public int countUnseen(Set<String> names) {
        return jdbc.sql("select count(distinct comment_id) from collaboration.mention"
                        + " where person = any(?) and seen_at is null")
                .param(names.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    @Override
    public void seen(String caseNumber, Set<String> names, Instant at) {
        jdbc.sql("update collaboration.mention m set seen_at = ? from collaboration.comment c"
                        + " where c.id = m.comment_id and c.case_number = ? and m.person = any(?)"
                        + " and m.seen_at is null")
                .params(Timestamp.from(at), caseNumber, names.toArray(String[]::new))
                .update();
    }

    private static Comment read(ResultSet row) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("author"),
                row.getString("said"),
                row.getTimestamp("said_at").toInstant());
    }
}
