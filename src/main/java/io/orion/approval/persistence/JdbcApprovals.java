package io.orion.approval.persistence;

import io.orion.approval.ApprovalRequest;
import io.orion.approval.domain.Approval;
import io.orion.approval.domain.ApprovalStore;
import io.orion.approval.domain.Vote;
import io.orion.kernel.DocumentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApprovals implements ApprovalStore {

    private final JdbcClient jdbc;

    JdbcApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String nextNumber(int year) {
        long next = jdbc.sql("select nextval('approval.approval_number')")
                .query(Long.class)
                .single();
        return new DocumentNumber("APR", year, next).toString();
    }

    @Override
    public void add(String number, ApprovalRequest request, Instant at) {
        jdbc.sql("insert into approval.approval (number, subject, kind, summary, content, requested_by, requested_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        request.subject(),
                        request.kind(),
                        request.summary(),
                        request.content(),
                        request.requestedBy(),
                        Timestamp.from(at))
                .update();
        int stage = 0;
        for (var asked : request.stages()) {
            stage++;
            jdbc.sql("insert into approval.stage (approval, stage, needed) values (?, ?, ?)")
                    .params(number, stage, asked.needed())
                    .update();
            int seat = 0;
            for (var each : asked.seats()) {
                add(number, request.requestedBy(), stage, seat++, each);
            }
        }
    }

    private void add(String number, String requestedBy, int stage, int seat, ApprovalRequest.Seat asked) {
        jdbc.sql("insert into approval.vote"
                        + " (approval, requested_by, stage, seat, approver_group, person, escalation_group)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(number, requestedBy, stage, seat, asked.group(), asked.person(), asked.escalationGroup())
                .update();
    }

    @Override
    public Optional<Approval> find(String number) {
        return one("select * from approval.approval where number = ?", number);
    }

    @Override
    public Optional<Approval> lock(String number) {
        return one("select * from approval.approval where number = ? for update", number);
    }

    @Override
    public Optional<Approval> openFor(String subject) {
        return one(
                "select * from approval.approval where subject = ? and granted is null and withdrawn_at is null"
                        + " order by number desc limit 1",
                subject);
    }

    private Optional<Approval> one(String sql, String parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, index) -> approval(row))
                .optional();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getString("number"),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("summary"),
                row.getString("content"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getInt("stage"),
                row.getBoolean("rework"),
                instant(row, "withdrawn_at"),
                (Boolean) row.getObject("granted"),
                row.getString("decided_by"));
    }

    @Override
    public Optional<Integer> needed(String number, int stage) {
        return jdbc.sql("select needed from approval.stage where approval = ? and stage = ?")
                .params(number, stage)
                .query(Integer.class)
                .optional();
    }

    @Override
    public void openStage(String number, int stage, Instant remindsAt, Instant escalatesAt) {
        jdbc.sql("update approval.approval set stage = ? where number = ?")
                .params(stage, number)
                .update();
        jdbc.sql("update approval.vote set reminds_at = ?, escalates_at = ? where approval = ? and stage = ?")
                .params(Timestamp.from(remindsAt), Timestamp.from(escalatesAt), number, stage)
                .update();
    }

    @Override
    public List<Vote> votes(String number, int stage) {
        return jdbc.sql("select * from approval.vote where approval = ? and stage = ? order by seat")
                .params(number, stage)
                .query((row, index) -> vote(row))
                .list();
    }

    @Override
    public List<VoteOf> votesOf(String subject) {
        return jdbc.sql("select v.*, a.kind from approval.approval a join approval.vote v on v.approval = a.number"
                        + " where a.subject = ? order by a.requested_at, a.number, v.stage, v.seat")
                .param(subject)
                .query((row, index) -> new VoteOf(row.getString("kind"), vote(row)))
                .list();
    }

    private static Vote vote(ResultSet row) throws SQLException {
        return new Vote(
                row.getString("approval"),
                row.getInt("stage"),
                row.getInt("seat"),
                row.getString("approver_group"),
                row.getString("person"),
                row.getString("escalation_group"),
                instant(row, "reminds_at"),
                instant(row, "escalates_at"),
                instant(row, "escalated_at"),
                (Boolean) row.getObject("granted"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("comment"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    @Override
    public boolean cast(Vote vote, boolean granted, String by, @Nullable String comment, Instant at) {
        return jdbc.sql("update approval.vote set granted = ?, decided_by = ?, comment = ?, decided_at = ?"
                                + " where approval = ? and stage = ? and seat = ? and granted is null")
                        .params(granted, by, comment, Timestamp.from(at), vote.approval(), vote.stage(), vote.seat())
                        .update()
                == 1;
    }

    @Override
    public void decide(
            String number, boolean granted, boolean rework, String by, @Nullable String comment, Instant at) {
        jdbc.sql("update approval.approval set granted = ?, rework = ?, decided_by = ?, comment = ?, decided_at = ?"
                        + " where number = ? and granted is null")
                .params(granted, rework, by, comment, Timestamp.from(at), number)
                .update();
    }

    @Override
    public void withdraw(String number, Instant at) {
        jdbc.sql("update approval.approval set withdrawn_at = ? where number = ? and granted is null")
                .params(Timestamp.from(at), number)
                .update();
    }

    @Override
    public void escalated(Vote vote, Instant at) {
        jdbc.sql("update approval.vote set escalated_at = ?"
                        + " where approval = ? and stage = ? and seat = ? and escalated_at is null")
                .params(Timestamp.from(at), vote.approval(), vote.stage(), vote.seat())
                .update();
    }
}
