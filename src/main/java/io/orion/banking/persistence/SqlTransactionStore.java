package io.orion.banking.persistence;

import io.orion.banking.BankTransaction;
import io.orion.banking.ReceiptOutcome;
import io.orion.banking.domain.NewTransaction;
import io.orion.banking.domain.Statement;
import io.orion.banking.domain.TransactionStore;
import io.orion.kernel.Money;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlTransactionStore implements TransactionStore {

    private static final String SELECT = "select * from banking.transaction ";
    private static final String INSERT = "insert into banking.transaction (account, identity, statement, incoming,"
            + " amount, currency, booked_on, value_on, payer_name, payer_iban, end_to_end_id, remittance, invoices,"
            + " customer_hint, state, returned) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (account, identity) do nothing";
    private static final int BATCH = 500;

    /** A receipt by hand carries its reference as its identity; a statement's line carries the payer's. */
    private static final String TWIN = SELECT + """
            where amount = :amount and currency = :currency
            and value_on between :day::date - :days::int and :day::date + :days::int
            and id <> :id and incoming and not returned and state in ('APPLIED', 'UNAPPLIED')
            and (account = 'receipts') <> (:account = 'receipts')
            and (coalesce(customer, customer_hint) = :customer or identity = :endToEnd or end_to_end_id = :identity)
            and not exists (select 1 from banking.transaction s where s.same_as = transaction.id)
            order by abs(value_on - :day::date), id limit 1""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SqlTransactionStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public StoredStatement add(Statement statement, String author, Instant now) {
        int added = jdbc.sql("""
                        insert into banking.statement (account, statement_id, sequence, currency, opening_balance,
                          closing_balance, received_at, received_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (account, statement_id) do nothing""")
                .params(
                        statement.account(),
                        statement.id(),
                        statement.sequence(),
                        statement.opening().currencyCode(),
                        statement.opening().amount(),
                        statement.closing().amount(),
                        at(now),
                        author)
                .update();
        long id = jdbc.sql("select id from banking.statement where account = ? and statement_id = ?")
                .params(statement.account(), statement.id())
                .query(Long.class)
                .single();
        return new StoredStatement(id, added == 0);
    }

    /** Inserted in the order of the identities, so that two files with the same payments cannot block each other. */
    @Override
    public List<StoredTransaction> add(String account, List<NewTransaction> transactions) {
        var ordered = transactions.stream()
                .sorted(Comparator.comparing(NewTransaction::identity))
                .toList();
        batch.batchUpdate(INSERT, ordered, BATCH, SqlTransactionStore::set);
        return inOrder(
                account, transactions.stream().map(NewTransaction::identity).toList());
    }

    private static void set(PreparedStatement statement, NewTransaction it) throws SQLException {
        statement.setString(1, it.account());
        statement.setString(2, it.identity());
        statement.setObject(3, it.statement());
        statement.setBoolean(4, it.incoming());
        statement.setBigDecimal(5, it.amount().amount());
        statement.setString(6, it.amount().currencyCode());
        statement.setObject(7, it.bookedOn());
        statement.setObject(8, it.valueOn());
        statement.setString(9, it.payerName());
        statement.setString(10, it.payerIban());
        statement.setString(11, it.endToEndId());
        statement.setString(12, it.remittance());
        statement.setArray(
                13,
                statement.getConnection().createArrayOf("text", it.invoices().toArray()));
        statement.setString(14, it.customerHint());
        statement.setString(15, it.incoming() || it.returned() ? "RECEIVED" : "NOT_APPLICABLE");
        statement.setBoolean(16, it.returned());
    }

    private List<StoredTransaction> inOrder(String account, List<String> identities) {
        Map<String, StoredTransaction> found = jdbc
                .sql(SELECT + "where account = ? and identity = any(?)")
                .params(account, identities.toArray(String[]::new))
                .query((row, n) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredTransaction::identity, Function.identity()));
        return identities.stream()
                .map(identity -> Objects.requireNonNull(found.get(identity)))
                .toList();
    }

    @Override
    public Optional<BankTransaction> find(String number) {
        return jdbc.sql(SELECT + "where number = ?")
                .param(number)
                .query((row, n) -> view(row))
                .optional();
    }

    @Override
    public List<BankTransaction> page(BankTransaction.State state, String after, int limit) {
        return jdbc.sql(SELECT + "where state = ?"
                        + " and id > coalesce((select id from banking.transaction where number = ?), 0)"
                        + " order by id limit ?")
                .params(state.name(), after, limit)
                .query((row, n) -> view(row))
                .list();
    }

    @Override
    public List<BankTransaction> all(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> view(row))
                .list();
    }

    @Override
    public Optional<StoredTransaction> findForUpdate(long id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, n) -> stored(row))
                .optional();
    }

    @Override
    public void applied(long id, ReceiptOutcome outcome, String customer, Instant now) {
        jdbc.sql("update banking.transaction set state = 'APPLIED', outcome = ?, customer = ?, applied_at = ?,"
                        + " reason = null where id = ?")
                .params(outcome.name(), customer, at(now), id)
                .update();
    }

    @Override
    public void unapplied(long id, String reason, boolean parked) {
        jdbc.sql("update banking.transaction set state = 'UNAPPLIED', reason = ?, parked = ? where id = ?")
                .params(reason, parked, id)
                .update();
    }

    @Override
    public void same(long id, long first, String reason) {
        jdbc.sql("update banking.transaction set state = 'NOT_APPLICABLE', same_as = ?, reason = ? where id = ?")
                .params(first, reason, id)
                .update();
    }

    @Override
    public void claimed(long id) {
        jdbc.sql("update banking.transaction set state = 'NOT_APPLICABLE' where id = ?")
                .param(id)
                .update();
    }

    @Override
    public Optional<BankTransaction> twinOf(StoredTransaction stored, @Nullable String customer, int days) {
        var view = stored.view();
        return jdbc.sql(TWIN)
                .param("id", view.id())
                .param("account", view.account())
                .param("amount", view.amount().amount())
                .param("currency", view.amount().currencyCode())
                .param("day", view.valueOn())
                .param("days", days)
                .param("customer", customer, Types.VARCHAR)
                .param("identity", stored.identity())
                .param("endToEnd", view.endToEndId(), Types.VARCHAR)
                .query((row, n) -> view(row))
                .optional();
    }

    @Override
    public Optional<BankTransaction> takenBackBy(BankTransaction returned) {
        return jdbc.sql(SELECT + "where account = ? and amount = ? and currency = ? and state = 'APPLIED'"
                        + " and not returned and incoming <> ? and booked_on <= ?"
                        + " and (end_to_end_id = ? or payer_iban = ?)"
                        + " order by end_to_end_id is not distinct from ? desc, booked_on desc, id desc limit 1")
                .params(
                        returned.account(),
                        returned.amount().amount(),
                        returned.amount().currencyCode(),
                        returned.incoming(),
                        returned.bookedOn(),
                        returned.endToEndId(),
                        returned.payerIban(),
                        returned.endToEndId())
                .query((row, n) -> view(row))
                .optional();
    }

    @Override
    public void learn(String iban, String customer, Instant now) {
        jdbc.sql("insert into banking.payer (iban, customer, learned_at) values (?, ?, ?) on conflict do nothing")
                .params(iban, customer, at(now))
                .update();
    }

    @Override
    public List<String> payersOf(String iban) {
        return jdbc.sql("select customer from banking.payer where iban = ? order by customer")
                .param(iban)
                .query(String.class)
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static StoredTransaction stored(ResultSet row) throws SQLException {
        return new StoredTransaction(
                view(row),
                row.getString("identity"),
                row.getObject("statement", Long.class),
                row.getString("customer_hint"),
                row.getBoolean("parked"));
    }

    static BankTransaction view(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new BankTransaction(
                row.getLong("id"),
                row.getString("number"),
                row.getString("account"),
                row.getBoolean("incoming"),
                row.getBoolean("returned"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("value_on", LocalDate.class),
                row.getString("payer_name"),
                row.getString("payer_iban"),
                row.getString("end_to_end_id"),
                row.getString("remittance"),
                Arrays.asList((String[]) row.getArray("invoices").getArray()),
                BankTransaction.State.valueOf(row.getString("state")),
                outcome == null ? null : ReceiptOutcome.valueOf(outcome),
                row.getString("customer"),
                row.getString("reason"));
    }
}
