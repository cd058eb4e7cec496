package io.orion.treasury.persistence;

import static io.orion.treasury.persistence.TreasuryRows.timestamp;

import io.orion.treasury.domain.BankChange;
import io.orion.treasury.domain.SupplierAccount;
import io.orion.treasury.domain.SupplierAccounts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSupplierAccounts implements SupplierAccounts {

    private final JdbcTemplate jdbc;

    JdbcSupplierAccounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SupplierAccount> active(String supplier) {
        return jdbc
                .query(
                        "select * from treasury.supplier_account where supplier = ? and replaced_at is null",
                        (row, number) -> TreasuryRows.account(row),
                        supplier)
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, SupplierAccount> active(Collection<String> suppliers) {
        return jdbc
                .query(
                        "select * from treasury.supplier_account where supplier = any (?) and replaced_at is null",
                        (row, number) -> TreasuryRows.account(row),
                        (Object) suppliers.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(SupplierAccount::supplier, account -> account));
    }

    @Override
    public void lock(Collection<String> suppliers) {
        jdbc.queryForList(
                "select id from treasury.supplier_account where supplier = any(?) and replaced_at is null"
                        + " order by supplier for update",
                Long.class,
                (Object) suppliers.toArray(String[]::new));
    }

    @Override
    public void seed(SupplierAccount first) {
        jdbc.update(
                "insert into treasury.supplier_account (supplier, version, iban, bic, holder, verified_at, active_from)"
                        + " values (?, 1, ?, ?, ?, ?, ?) on conflict do nothing",
                first.supplier(),
                first.iban(),
                first.bic(),
                first.holder(),
                timestamp(first.activeFrom()),
                timestamp(first.activeFrom()));
    }

    @Override
    public void replace(BankChange change, Instant now) {
        jdbc.update(
                "update treasury.supplier_account set replaced_at = ? where supplier = ? and replaced_at is null",
                timestamp(now),
                change.supplier);
        jdbc.update(
                "insert into treasury.supplier_account (supplier, version, iban, bic, holder, change, verified_at,"
                        + " active_from) select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?"
                        + " from treasury.supplier_account where supplier = ?",
                change.supplier,
                change.iban,
                change.bic,
                change.holder,
                change.number,
                timestamp(change.approvedAt),
                timestamp(now),
                change.supplier);
    }

    @Override
    public void block(SupplierAccount account, String reason, Instant now) {
        jdbc.update(
                "update treasury.supplier_account set blocked_at = ?, blocked_reason = ?"
                        + " where id = ? and blocked_at is null",
                timestamp(now),
                reason,
                account.id());
    }

    @Override
    public List<String> othersWith(String iban, String supplier) {
        return jdbc.queryForList(
                "select supplier from treasury.supplier_account where iban = ? and supplier <> ?"
                        + " union select supplier from treasury.bank_change where iban = ? and supplier <> ?"
                        + " order by 1",
                String.class,
                iban,
                supplier,
                iban,
                supplier);
    }

    @Override
    public Optional<Instant> lastChange(String supplier) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select max(active_from) from treasury.supplier_account where supplier = ?"
                                + " and change is not null",
                        Timestamp.class,
                        supplier))
                .map(Timestamp::toInstant);
    }
}
