package io.orion.masterdata;

import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier sells a product for.
 *
 * @param supplierItem the supplier's own number of it
 * @param amount price of one unit
 * @param leadDays calendar days from order to delivery
 * @param contract the agreement behind the price; null for a catalogue price
 * @param contractQuantity how much may be called off in all; null without a limit
 */
public record SupplierItem(
        String supplier,
        String sku,
        @Nullable String supplierItem,
        Currency currency,
        BigDecimal amount,
        int leadDays,
        @Nullable String contract,
        @Nullable Quantity contractQuantity) {}
