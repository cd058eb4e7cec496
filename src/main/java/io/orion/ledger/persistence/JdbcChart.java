package io.orion.ledger.persistence;

import io.orion.ledger.Party;
import io.orion.ledger.domain.Account;
import io.orion.ledger.domain.Chart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps accounts in memory: the database lets nothing but their names change. */
@Repository
class JdbcChart implements Chart {

    private final JdbcClient jdbc;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private volatile @Nullable Currency functional;

    JdbcChart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> account(String code) {
        if (!accounts.containsKey(code)) {
            read(code).ifPresent(account -> accounts.put(code, account));
        }
        return Optional.ofNullable(accounts.get(code));
    }

    @Override
    public Currency functionalCurrency() {
        var known = functional;
        if (known == null) {
            known = Currency.getInstance(jdbc.sql("select functional_currency from ledger.book")
                    .query(String.class)
                    .single());
            functional = known;
        }
        return known;
    }

    @Override
    public Optional<BigDecimal> rate(Currency currency, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select rate from ledger.exchange_rate
                        where currency = ? and day between ? and ? order by day desc limit 1
                        """)
                .params(currency.getCurrencyCode(), from, to)
                .query(BigDecimal.class)
                .optional();
    }

    @Override
    public void setRate(Currency currency, LocalDate day, BigDecimal rate) {
        jdbc.sql("""
                        insert into ledger.exchange_rate (currency, day, rate) values (?, ?, ?)
                        on conflict (currency, day) do update set rate = excluded.rate
                        """).params(currency.getCurrencyCode(), day, rate).update();
    }

    private Optional<Account> read(String code) {
        return jdbc.sql("select code, name, party_kind from ledger.account where code = ?")
                .param(code)
                .query((row, number) ->
                        new Account(row.getString("code"), row.getString("name"), kind(row.getString("party_kind"))))
                .optional();
    }

    private static Party.@Nullable Kind kind(@Nullable String name) {
        return name == null ? null : Party.Kind.valueOf(name);
    }
}
