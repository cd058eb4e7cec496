package io.orion.ledger.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** The chart of accounts and the currencies of the books. */
public interface Chart {

    Optional<Account> account(String code);

    Currency functionalCurrency();

    /** The newest rate between the two days, both included. */
    Optional<BigDecimal> rate(Currency currency, LocalDate from, LocalDate to);

    void setRate(Currency currency, LocalDate day, BigDecimal rate);
}
