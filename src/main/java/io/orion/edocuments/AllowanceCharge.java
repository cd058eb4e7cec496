package io.orion.edocuments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An allowance (deducted) or a charge (added), of a document or of a line.
 *
 * @param amount what is deducted or added, never negative
 * @param percent with {@code baseAmount}, how the amount was found
 * @param reasonCode UNCL5189 for allowances, UNCL7161 for charges
 * @param tax how it is taxed; only on document level, on a line the line's own tax holds
 */
public record AllowanceCharge(
        boolean charge,
        BigDecimal amount,
        @Nullable BigDecimal baseAmount,
        @Nullable BigDecimal percent,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable DocumentTax tax) {

    public AllowanceCharge {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An allowance or a charge is not negative: " + amount);
        }
    }
}
