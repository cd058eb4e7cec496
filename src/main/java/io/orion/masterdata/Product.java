package io.orion.masterdata;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Something that Orion's company sells.
 *
 * @param sku stock keeping unit, unique
 * @param gtin global trade item number, 8 to 14 digits with a valid check digit
 * @param unit UN/ECE recommendation 20 code, such as {@code EA} or {@code H87}
 * @param taxCategory the domestic UNCL5305 category, such as {@code S} (standard and reduced rates), {@code Z},
 * {@code E}
 * @param taxCode which domestic rate holds: {@code standard}, {@code reduced}, {@code zero}, {@code exempt}
 * @param standardCost cost of one unit in the company's currency
 * @param minimumQuantity the least that may be ordered
 * @param service a service, not goods: not kept in stock, and taxed where a business customer is established
 * @param successor SKU that takes its place, where there is one
 * @param blockReason why it may not be sold at present; null when not blocked
 */
public record Product(
        String sku,
        @Nullable String gtin,
        String name,
        String unit,
        String productLine,
        String taxCategory,
        String taxCode,
        Money standardCost,
        Quantity minimumQuantity,
        boolean stocked,
        boolean serialTracked,
        boolean service,
        @Nullable String successor,
        @Nullable String blockReason,
        SourceReference source,
        long version) {}
