package io.orion.treasury.persistence;

import static io.orion.treasury.persistence.TreasuryRows.at;
import static io.orion.treasury.persistence.TreasuryRows.instant;
import static io.orion.treasury.persistence.TreasuryRows.money;
import static io.orion.treasury.persistence.TreasuryRows.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.treasury.domain.Payment;
import io.orion.treasury.domain.PaymentRunTouched;
import io.orion.treasury.domain.Payments;
import io.orion.treasury.domain.SupplierAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayments implements Payments {

    private static final String SELECT = "select p.*, a.id as account_id, a.version, a.change, a.active_from,"
            + " a.blocked_reason from treasury.payment p join treasury.supplier_account a on a.id = p.account ";

    private static final String INSERT = "insert into treasury.payment (number, run, supplier, account, iban, bic,"
            + " holder, amount, currency, end_to_end, remittance, first, ordered_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = "update treasury.payment set accepted_at = ?, cleared_at = ?, entry = ?,"
            + " rejected_at = ?, returned_at = ?, bank_reason = ?, repaired_by = ?, repaired_at = ?, repair_note = ?,"
            + " live = ? where number = ?";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcPayments(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('treasury.payment_number')", Long.class);
        return new DocumentNumber("PAY", year, Objects.requireNonNull(next)).toString();
    }

    @Override
    public void add(List<Payment> payments) {
        try {
            jdbc.batchUpdate(
                    INSERT, payments.stream().map(JdbcPayments::columns).toList());
            jdbc.batchUpdate(
                    "insert into treasury.payment_item (payment, document, amount, discount, tax)"
                            + " values (?, ?, ?, ?, ?)",
                    payments.stream()
                            .flatMap(payment -> payment.items.stream().map(item -> new Object[] {
                                payment.number,
                                item.document(),
                                item.amount().amount(),
                                item.discount().amount(),
                                item.tax().amount()
                            }))
                            .toList());
        } catch (DuplicateKeyException e) {
            throw new Refused("One of the items is being paid already; propose anew");
        }
    }

    private static @Nullable Object[] columns(Payment payment) {
        var account = payment.account;
        return new @Nullable Object[] {
            payment.number,
            payment.run,
            payment.supplier,
            account.id(),
            account.iban(),
            account.bic(),
            account.holder(),
            payment.amount.amount(),
            payment.amount.currencyCode(),
            payment.endToEnd,
            payment.remittance,
            payment.first,
            timestamp(payment.orderedAt)
        };
    }

    @Override
    public Payment get(String number) {
        return query("where p.number = ? for update of p", number).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("payment", number));
    }

    @Override
    public Optional<Payment> find(String number) {
        return query("where p.number = ?", number).stream().findFirst();
    }

    @Override
    public Optional<Payment> lockByEndToEnd(String endToEnd) {
        return query("where p.end_to_end = ? for update of p", endToEnd).stream()
                .findFirst();
    }

    @Override
    public List<Payment> ofRun(String run) {
        return query("where p.run = ? order by p.number", run);
    }

    private List<Payment> query(String where, String parameter) {
        var found = jdbc.query(SELECT + where, (row, index) -> payment(row), parameter);
        Map<String, Payment> byNumber = found.stream().collect(Collectors.toMap(payment -> payment.number, it -> it));
        jdbc.query(
                "select * from treasury.payment_item where payment = any(?) order by payment, document",
                row -> {
                    var payment = Objects.requireNonNull(byNumber.get(row.getString("payment")));
                    payment.items.add(item(row, payment.amount.currencyCode()));
                },
                (Object) byNumber.keySet().toArray(String[]::new));
        return found;
    }

    @Override
    public Set<String> paid(Collection<String> documents) {
        return new HashSet<>(jdbc.queryForList(
                "select document from treasury.payment_item where live and document = any(?)", String.class, (Object)
                        documents.toArray(String[]::new)));
    }

    @Override
    public Set<Long> paidTo(Collection<SupplierAccount> accounts) {
        return Set.copyOf(jdbc.queryForList(
                "select distinct account from treasury.payment where account = any (?) and live", Long.class, (Object)
                        accounts.stream().map(SupplierAccount::id).toArray(Long[]::new)));
    }

    @Override
    public boolean anyTo(SupplierAccount account) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from treasury.payment where account = ? and live)",
                Boolean.class,
                account.id()));
    }

    @Override
    public boolean anyUnfinished(String run) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from treasury.payment where run = ?"
                        + " and case when live then cleared_at is null else repaired_at is null end)",
                Boolean.class,
                run));
    }

    @Override
    public void save(Payment payment) {
        events.publishEvent(new PaymentRunTouched(payment.run));
        jdbc.update(
                UPDATE,
                timestamp(payment.acceptedAt),
                timestamp(payment.clearedAt),
                payment.entry,
                timestamp(payment.rejectedAt),
                timestamp(payment.returnedAt),
                payment.bankReason,
                payment.repairedBy,
                timestamp(payment.repairedAt),
                payment.repairNote,
                payment.live(),
                payment.number);
    }

    private static Payment payment(ResultSet row) throws SQLException {
        var account = new SupplierAccount(
                row.getLong("account_id"),
                row.getString("supplier"),
                row.getInt("version"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("holder"),
                row.getString("change"),
                at(row, "active_from"),
                row.getString("blocked_reason"));
        var payment = new Payment(
                row.getString("number"),
                row.getString("run"),
                account,
                money(row, "amount", row.getString("currency")),
                row.getString("end_to_end"),
                row.getString("remittance"),
                row.getBoolean("first"),
                at(row, "ordered_at"));
        payment.acceptedAt = instant(row, "accepted_at");
        payment.clearedAt = instant(row, "cleared_at");
        payment.entry = row.getObject("entry", Long.class);
        payment.rejectedAt = instant(row, "rejected_at");
        payment.returnedAt = instant(row, "returned_at");
        payment.bankReason = row.getString("bank_reason");
        payment.repairedBy = row.getString("repaired_by");
        payment.repairedAt = instant(row, "repaired_at");
        payment.repairNote = row.getString("repair_note");
        return payment;
    }

    private static Payment.Item item(ResultSet row, String currency) throws SQLException {
        return new Payment.Item(
                row.getString("document"),
                money(row, "amount", currency),
                money(row, "discount", currency),
                money(row, "tax", currency));
    }
}
