package io.orion.treasury.persistence;

import static io.orion.treasury.persistence.TreasuryRows.array;
import static io.orion.treasury.persistence.TreasuryRows.at;
import static io.orion.treasury.persistence.TreasuryRows.instant;
import static io.orion.treasury.persistence.TreasuryRows.texts;
import static io.orion.treasury.persistence.TreasuryRows.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.treasury.domain.BankChange;
import io.orion.treasury.domain.BankChangeTouched;
import io.orion.treasury.domain.BankChanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBankChanges implements BankChanges {

    private static final String SELECT = "select * from treasury.bank_change ";

    private static final String UPDATE = "update treasury.bank_change set number_on_file = ?, findings = ?,"
            + " duplicate = ?, risk = ?, cool_off_days = ?, first_group = ?, second_group = ?, called_by = ?,"
            + " called_at = ?, called_number = ?, spoke_with = ?, confirmed = ?, approval = ?, approved_by = ?,"
            + " approved_at = ?, active_from = ?, activated_at = ?, ended_at = ?, end_reason = ? where number = ?";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcBankChanges(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('treasury.bank_change_number')", Long.class);
        return new DocumentNumber("BC", year, Objects.requireNonNull(next)).toString();
    }

    @Override
    public void add(BankChange change) {
        events.publishEvent(new BankChangeTouched(change.number));
        int added = jdbc.update(
                "insert into treasury.bank_change (number, supplier, iban, bic, holder, requested_via, reason,"
                        + " requested_by, requested_at, number_on_file) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (supplier) where ended_at is null do nothing",
                change.number,
                change.supplier,
                change.iban,
                change.bic,
                change.holder,
                change.requestedVia,
                change.reason,
                change.requestedBy,
                timestamp(change.requestedAt),
                change.numberOnFile);
        if (added == 0) {
            throw new Refused("The account of " + change.supplier + " is being changed already");
        }
    }

    @Override
    public BankChange get(String number) {
        return query(SELECT + "where number = ? for update", number)
                .orElseThrow(() -> new UnknownRecord("bank change", number));
    }

    @Override
    public Optional<BankChange> find(String number) {
        return query(SELECT + "where number = ?", number);
    }

    @Override
    public Optional<BankChange> openFor(String supplier) {
        return query(SELECT + "where supplier = ? and ended_at is null", supplier);
    }

    private Optional<BankChange> query(String sql, String parameter) {
        return jdbc.query(sql, (row, index) -> change(row), parameter).stream().findFirst();
    }

    @Override
    public List<BankChange> list(@Nullable String after, int limit) {
        return jdbc.query(
                SELECT + "where ?::text is null or number < ? order by number desc limit ?",
                (row, index) -> change(row),
                after,
                after,
                limit);
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return jdbc.queryForList(
                "select number from treasury.bank_change where ?::text is null or number > ? order by number limit ?",
                String.class,
                after,
                after,
                limit);
    }

    @Override
    public boolean claimProcess(String number, String processInstanceId) {
        return jdbc.update(
                        "update treasury.bank_change set process_instance_id = ?"
                                + " where number = ? and process_instance_id is null",
                        processInstanceId,
                        number)
                == 1;
    }

    @Override
    public void save(BankChange change) {
        events.publishEvent(new BankChangeTouched(change.number));
        jdbc.update(
                UPDATE,
                change.numberOnFile,
                array(change.findings),
                change.duplicate,
                change.risk,
                change.coolOffDays,
                change.firstGroup,
                change.secondGroup,
                change.calledBy,
                timestamp(change.calledAt),
                change.calledNumber,
                change.spokeWith,
                change.confirmed,
                change.approval,
                array(change.approvedBy),
                timestamp(change.approvedAt),
                timestamp(change.activeFrom),
                timestamp(change.activatedAt),
                timestamp(change.endedAt),
                change.endReason,
                change.number);
    }

    private static BankChange change(ResultSet row) throws SQLException {
        var change = new BankChange(
                row.getString("number"),
                row.getString("supplier"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("holder"),
                row.getString("requested_via"),
                row.getString("reason"),
                row.getString("requested_by"),
                at(row, "requested_at"));
        change.numberOnFile = row.getString("number_on_file");
        change.findings = Objects.requireNonNullElse(texts(row, "findings"), List.of());
        change.duplicate = row.getBoolean("duplicate");
        change.risk = row.getString("risk");
        change.coolOffDays = row.getObject("cool_off_days", Integer.class);
        change.firstGroup = row.getString("first_group");
        change.secondGroup = row.getString("second_group");
        change.calledBy = row.getString("called_by");
        change.calledAt = instant(row, "called_at");
        change.calledNumber = row.getString("called_number");
        change.spokeWith = row.getString("spoke_with");
        change.confirmed = row.getObject("confirmed", Boolean.class);
        change.approval = row.getString("approval");
        change.approvedBy = texts(row, "approved_by");
        change.approvedAt = instant(row, "approved_at");
        change.activeFrom = instant(row, "active_from");
        change.activatedAt = instant(row, "activated_at");
        change.endedAt = instant(row, "ended_at");
        change.endReason = row.getString("end_reason");
        return change;
    }
}
