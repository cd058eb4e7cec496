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
        mentioned.forEach(person -> jdbc.sql("insert into collaboration.mention (comment_id, person) values (?, ?)")
                .params(id, person)
                .update());
        return new Comment(id, caseNumber, author, text, at);
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
    public List<Comment> unseen(String person, int limit) {
        return jdbc.sql("select c.* from collaboration.mention m join collaboration.comment c on c.id = m.comment_id"
                        + " where m.person = ? and m.seen_at is null order by m.comment_id desc limit ?")
                .params(person, limit)
                .query((row, index) -> read(row))
                .list();
    }

    @Override
    public int countUnseen(String person) {
        return jdbc.sql("select count(*) from collaboration.mention where person = ? and seen_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    @Override
    public void seen(String caseNumber, String person, Instant at) {
        jdbc.sql("update collaboration.mention m set seen_at = ? from collaboration.comment c"
                        + " where c.id = m.comment_id and c.case_number = ? and m.person = ? and m.seen_at is null")
                .params(Timestamp.from(at), caseNumber, person)
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
