package io.orion.inventory.domain;

import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Stock of one product in one warehouse, under lock. Values are in the functional currency, unrounded by it. */
public record StockState(
        String sku,
        Quantity onHand,
        Quantity reserved,
        BigDecimal value,
        BigDecimal averageCost,
        boolean serialTracked) {

    private static final int COST_SCALE = 6;

    Quantity available() {
        return onHand.minus(reserved);
    }

    StockState reserve(Quantity quantity) {
        return new StockState(sku, onHand, reserved.plus(quantity), value, averageCost, serialTracked);
    }

    StockState add(Quantity quantity, BigDecimal worth) {
        var newOnHand = onHand.plus(quantity);
        var newValue = value.add(worth);
        return new StockState(
                sku,
                newOnHand,
                reserved,
                newValue,
                newOnHand.isZero() ? averageCost : newValue.divide(newOnHand.value(), COST_SCALE, RoundingMode.HALF_UP),
                serialTracked);
    }

    /** What a part of the stock is worth at the moving average; the last unit takes the rest. */
    BigDecimal worthOf(Quantity quantity, int scale) {
        if (quantity.equals(onHand)) {
            return value;
        }
        return value.multiply(quantity.value())
                .divide(onHand.value(), MathContext.DECIMAL128)
                .setScale(scale, RoundingMode.HALF_UP);
    }
}
