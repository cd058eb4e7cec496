package io.orion.procuretopay.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** One line of a need. */
public final class RequisitionLine {

    public final int line;
    public final @Nullable String sku;
    public final String description;
    public final String unit;
    public Quantity quantity;
    public BigDecimal unitPrice;
    public final String category;
    public final String costCenter;
    public @Nullable String contract;
    public boolean catalogue;
    /** Who has the best offer; known while the need is taken in. */
    @Nullable
    String offeredBy;

    public boolean stocked;
    public boolean service;
    public boolean serialTracked;
    public int leadDays = 7;

    public RequisitionLine(
            int line,
            @Nullable String sku,
            String description,
            String unit,
            Quantity quantity,
            BigDecimal unitPrice,
            String category,
            String costCenter) {
        this.line = line;
        this.sku = sku;
        this.description = description;
        this.unit = unit;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.category = category;
        this.costCenter = costCenter;
    }

    public Money net(Currency currency) {
        return new Money(unitPrice.multiply(quantity.value()), currency);
    }
}
