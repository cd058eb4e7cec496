package io.orion.ordertocash.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a customer promised a collector.
 *
 * @param on the last day on which it may come
 * @param amount in the currency of the invoice
 * @param openBefore what was open of the invoice then
 */
public record PromiseToPay(
        String invoice, Instant notedAt, String notedBy, LocalDate on, BigDecimal amount, BigDecimal openBefore) {

    /** Whether at least the promised amount came since, given what is open now. */
    boolean isKept(BigDecimal openNow) {
        return openBefore.subtract(openNow).compareTo(amount) >= 0;
    }
}
