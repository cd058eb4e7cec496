package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One time that an invoice was dunned.
 *
 * @param number such as {@code DUN-2026-000001}; what it charges is open in the books under this number
 * @param open what of the invoice was open on that day
 * @param interestPercent a year, on what was open
 * @param interestFrom the due date, or the day up to which interest was charged before
 * @param payUntil when the invoice is looked at again
 */
public record Dunning(
        String number,
        String invoice,
        int level,
        LocalDate on,
        Money open,
        Money fee,
        Money interest,
        BigDecimal interestPercent,
        LocalDate interestFrom,
        LocalDate payUntil) {

    public Money charges() {
        return fee.plus(interest);
    }
}
