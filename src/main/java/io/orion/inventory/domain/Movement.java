package io.orion.inventory.domain;

import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of a goods movement; positive came in. */
public record Movement(
        String sku,
        Quantity quantity,
        BigDecimal value,
        @Nullable LineId reservation) {}
