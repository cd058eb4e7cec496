package io.orion.ledger.persistence;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Money as the database keeps it: a whole number of the smallest unit of its currency. */
final class MinorUnits {

    private MinorUnits() {}

    static long of(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }

    static Money money(long minor, String currency) {
        return money(minor, Currency.getInstance(currency));
    }

    static Money money(long minor, Currency currency) {
        return new Money(BigDecimal.valueOf(minor, Math.max(currency.getDefaultFractionDigits(), 0)), currency);
    }
}
