package io.orion.procuretopay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier offers for a need; every line of it.
 *
 * @param supplier number of the supplier
 * @param validUntil until when the offer holds; null without an end
 */
public record SupplierQuote(
        String supplier,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        List<Line> lines) {

    public SupplierQuote {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * The offer for one line.
     *
     * @param unitPrice price of one unit, in the currency of the need
     * @param leadDays calendar days from order to delivery
     */
    public record Line(
            int line,
            @Nullable BigDecimal unitPrice,
            @Nullable Integer leadDays) {}
}
