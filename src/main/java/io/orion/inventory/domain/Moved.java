package io.orion.inventory.domain;

import io.orion.kernel.Quantity;
import java.math.BigDecimal;

/** How much of something was moved for a document's line, and what it was worth; both count from zero. */
public record Moved(Quantity quantity, BigDecimal value) {

    /** What of the worth of all falls on so much more, rounded on the running total so that the parts add up. */
    BigDecimal share(Quantity before, Quantity more, int scale) {
        return worth(before.plus(more), scale).subtract(worth(before, scale));
    }

    private BigDecimal worth(Quantity part, int scale) {
        return value.multiply(part.value()).divide(quantity.value(), scale, java.math.RoundingMode.HALF_UP);
    }
}
