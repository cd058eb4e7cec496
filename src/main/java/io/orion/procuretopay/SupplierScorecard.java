package io.orion.procuretopay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier did in the year before; percentages are null where nothing happened.
 *
 * @param deliveries goods receipts that were posted
 * @param onTimePercent of them, counted by the day that was promised
 * @param inFullPercent of them, with at least what was expected
 * @param rejectedPercent of what was counted, not taken
 * @param orders purchase orders that were sent
 * @param confirmedPercent of those answered, accepted as ordered
 * @param answerHours average hours from order to answer
 */
public record SupplierScorecard(
        String supplier,
        long deliveries,
        @Nullable BigDecimal onTimePercent,
        @Nullable BigDecimal inFullPercent,
        @Nullable BigDecimal rejectedPercent,
        long orders,
        @Nullable BigDecimal confirmedPercent,
        @Nullable BigDecimal answerHours) {}
