package io.orion.banking.domain;

import io.orion.kernel.Money;
import java.math.BigDecimal;

/**
 * How much less than the open amount still pays it.
 *
 * @param percent of the open amount
 * @param absolute in the currency of the receipt; both have to hold
 */
record TolerancePolicy(BigDecimal percent, BigDecimal absolute) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    TolerancePolicy {
        if (percent.signum() < 0 || absolute.signum() < 0) {
            throw new IllegalArgumentException("A tolerance cannot be negative");
        }
    }

    boolean covers(Money missing, Money open) {
        var share = open.amount().multiply(percent).divide(HUNDRED);
        return missing.amount().compareTo(absolute) <= 0 && missing.amount().compareTo(share) <= 0;
    }
}
