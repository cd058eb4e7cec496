package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Money;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.domain.Dunning;
import io.orion.ordertocash.domain.DunningStore;
import io.orion.ordertocash.domain.PromiseToPay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDunnings implements DunningStore {

    private static final String SELECT = "select d.*, i.currency from order_to_cash.dunning d"
            + " join order_to_cash.invoice i on i.number = d.invoice where ";

    private final JdbcClient jdbc;

    JdbcDunnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String nextNumber(int year) {
        long next = jdbc.sql("select nextval('order_to_cash.dunning_number')")
                .query(Long.class)
                .single();
        return new DocumentNumber("DUN", year, next).toString();
    }

    @Override
    public void add(Dunning it) {
        jdbc.sql("insert into order_to_cash.dunning (number, invoice, level, dunned_on, open, fee, interest,"
                        + " interest_percent, interest_from, pay_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.number(),
                        it.invoice(),
                        it.level(),
                        it.on(),
                        it.open().amount(),
                        it.fee().amount(),
                        it.interest().amount(),
                        it.interestPercent(),
                        it.interestFrom(),
                        it.payUntil())
                .update();
    }

    @Override
    public Dunning get(String number) {
        return jdbc.sql(SELECT + "d.number = ?")
                .param(number)
                .query(JdbcDunnings::read)
                .optional()
                .orElseThrow(() -> new UnknownRecord("dunning", number));
    }

    @Override
    public Optional<Dunning> latest(String invoice) {
        return jdbc.sql(SELECT + "d.invoice = ? order by d.dunned_on desc, d.number desc limit 1")
                .param(invoice)
                .query(JdbcDunnings::read)
                .optional();
    }

    @Override
    public Optional<LocalDate> chargedUntil(String invoice) {
        return jdbc.sql("select dunned_on from order_to_cash.dunning where invoice = ? and interest > 0"
                        + " order by dunned_on desc limit 1")
                .param(invoice)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public void addPromise(PromiseToPay it) {
        jdbc.sql("insert into order_to_cash.promise_to_pay"
                        + " (invoice, noted_at, noted_by, promised_on, amount, open_before) values (?, ?, ?, ?, ?, ?)")
                .params(it.invoice(), timestamp(it.notedAt()), it.notedBy(), it.on(), it.amount(), it.openBefore())
                .update();
    }

    @Override
    public Optional<PromiseToPay> promise(String invoice) {
        return jdbc.sql("select p.* from order_to_cash.promise_to_pay p"
                        + " join order_to_cash.invoice i on i.number = p.invoice"
                        + " where p.invoice = ? and p.noted_at >= i.dunned_at order by p.noted_at desc limit 1")
                .param(invoice)
                .query((row, index) -> new PromiseToPay(
                        row.getString("invoice"),
                        Objects.requireNonNull(instant(row, "noted_at")),
                        row.getString("noted_by"),
                        row.getObject("promised_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("open_before")))
                .optional();
    }

    private static Dunning read(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        return new Dunning(
                row.getString("number"),
                row.getString("invoice"),
                row.getInt("level"),
                row.getObject("dunned_on", LocalDate.class),
                Money.of(row.getBigDecimal("open"), currency),
                Money.of(row.getBigDecimal("fee"), currency),
                Money.of(row.getBigDecimal("interest"), currency),
                row.getBigDecimal("interest_percent"),
                row.getObject("interest_from", LocalDate.class),
                row.getObject("pay_until", LocalDate.class));
    }
}
