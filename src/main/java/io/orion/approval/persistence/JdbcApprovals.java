package io.orion.approval.persistence;

import io.orion.approval.domain.Approval;
import io.orion.approval.domain.ApprovalStore;
import io.orion.kernel.DocumentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
    public void add(Approval approval) {
        jdbc.sql("insert into approval.approval (number, subject, kind, summary, content, requested_by, approver_group,"
                        + " escalation_group, requested_at, reminds_at, escalates_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        approval.number(),
                        approval.subject(),
                        approval.kind(),
                        approval.summary(),
                        approval.content(),
                        approval.requestedBy(),
                        approval.approverGroup(),
                        approval.escalationGroup(),
                        Timestamp.from(approval.requestedAt()),
                        Timestamp.from(approval.remindsAt()),
                        Timestamp.from(approval.escalatesAt()))
                .update();
    }

    @Override
    public Optional<Approval> find(String number) {
        return jdbc.sql("select * from approval.approval where number = ?")
                .param(number)
                .query((row, index) -> read(row))
                .optional();
    }

    @Override
    public Optional<Approval> openFor(String subject) {
        return jdbc.sql("select * from approval.approval where subject = ? and granted is null"
                        + " order by number desc limit 1")
                .param(subject)
                .query((row, index) -> read(row))
                .optional();
    }

    private static Approval read(ResultSet row) throws SQLException {
        return new Approval(
                row.getString("number"),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("summary"),
                row.getString("content"),
                row.getString("requested_by"),
                row.getString("approver_group"),
                row.getString("escalation_group"),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("reminds_at").toInstant(),
                row.getTimestamp("escalates_at").toInstant(),
                instant(row.getTimestamp("escalated_at")),
                (Boolean) row.getObject("granted"),
                row.getString("decided_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    @Override
    public boolean decide(String number, boolean granted, String by, @Nullable String comment, Instant at) {
        return jdbc.sql("update approval.approval set granted = ?, decided_by = ?, comment = ?, decided_at = ?"
                                + " where number = ? and granted is null")
                        .params(granted, by, comment, Timestamp.from(at), number)
                        .update()
                == 1;
    }

    @Override
    public void escalated(String number, Instant at) {
        jdbc.sql("update approval.approval set escalated_at = ? where number = ? and escalated_at is null")
                .params(Timestamp.from(at), number)
                .update();
    }
}
