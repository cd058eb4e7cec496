package io.orion.edocuments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How something is taxed.
 *
 * @param category UNCL5305: {@code S} standard or reduced rate, {@code Z} zero-rated, {@code E} exempt, {@code K}
 *     intra-community supply, {@code G} export, {@code AE} reverse charge
 * @param percent the rate; null where an order leaves it open
 * @param exemptionCode VATEX code; EN 16931 wants it or the reason for all but {@code S} and {@code Z}
 */
public record DocumentTax(
        String category,
        @Nullable BigDecimal percent,
        @Nullable String exemptionCode,
        @Nullable String exemptionReason) {

    public static DocumentTax standard(String percent) {
        return new DocumentTax("S", new BigDecimal(percent), null, null);
    }
}
