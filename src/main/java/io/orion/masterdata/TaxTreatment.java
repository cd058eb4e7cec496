package io.orion.masterdata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a supply is taxed, in the codes of EN 16931.
 *
 * @param category UNCL5305: {@code S}, {@code Z}, {@code E}, {@code K} intra-community,
 *     {@code AE} reverse charge, {@code G} export
 * @param percent the rate, 0 for all but {@code S}
 * @param exemptionCode VATEX code where the category needs a reason
 * @param exemptionReason the same in words
 */
public record TaxTreatment(
        String category,
        BigDecimal percent,
        @Nullable String exemptionCode,
        @Nullable String exemptionReason) {}
