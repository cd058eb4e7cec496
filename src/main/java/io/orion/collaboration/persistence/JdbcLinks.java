package io.orion.collaboration.persistence;

import io.orion.collaboration.ShareLink;
import io.orion.collaboration.domain.LinkStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinks implements LinkStore {

    private final JdbcClient jdbc;

    JdbcLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(byte[] hash, String caseNumber, boolean acts, String by, Instant at, Instant expires) {
        jdbc.sql("insert into collaboration.share_link (token_hash, case_number, acts, created_by, created_at,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(hash, caseNumber, acts, by, Timestamp.from(at), Timestamp.from(expires))
                .update();
    }

    @Override
    public Optional<ShareLink> find(byte[] hash) {
        return jdbc.sql("select * from collaboration.share_link where token_hash = ?")
                .param(hash)
                .query((row, index) -> read(row))
                .optional();
    }

    @Override
    public List<ShareLink> of(String caseNumber) {
        return jdbc.sql("select * from collaboration.share_link where case_number = ? order by id desc limit 50")
                .param(caseNumber)
                .query((row, index) -> read(row))
                .list();
    }

    @Override
    public boolean use(long id, String what, Instant at, Instant since, int most) {
        jdbc.sql("select id from collaboration.share_link where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return jdbc.sql("insert into collaboration.share_link_use (link, at, what) select ?, ?, ? where"
                                + " (select count(*) from collaboration.share_link_use where link = ? and at > ?) < ?")
                        .params(id, Timestamp.from(at), what, id, Timestamp.from(since), most)
                        .update()
                == 1;
    }

    @Override
    public boolean revoke(String caseNumber, long id, String by, Instant at) {
        return jdbc.sql("update collaboration.share_link set revoked_at = ?, revoked_by = ?"
                                + " where case_number = ? and id = ? and revoked_at is null")
                        .params(Timestamp.from(at), by, caseNumber, id)
                        .update()
                == 1;
    }

    private static ShareLink read(ResultSet row) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new ShareLink(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("acts"),
                revoked == null ? null : revoked.toInstant());
    }
}
