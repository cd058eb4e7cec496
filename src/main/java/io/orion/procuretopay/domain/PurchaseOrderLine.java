package io.orion.procuretopay.domain;

import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a purchase order, with what became of it. */
public final class PurchaseOrderLine {

    public final int line;
    public final @Nullable String sku;
    public final String description;
    public final String unit;
    public final String category;
    public final String costCenter;
    public final boolean stocked;
    public final boolean service;
    public final boolean serialTracked;

    public Quantity ordered;
    public Quantity cancelled = Quantity.ZERO;
    /** On receipts that are not posted yet. */
    public Quantity announced = Quantity.ZERO;

    public Quantity received = Quantity.ZERO;
    public Quantity returned = Quantity.ZERO;
    public Quantity invoiced = Quantity.ZERO;
    public BigDecimal unitPrice;
    public @Nullable LocalDate promisedOn;
    public @Nullable BigDecimal offeredPrice;
    public @Nullable BigDecimal offeredQuantity;
    public @Nullable LocalDate offeredOn;

    public PurchaseOrderLine(
            int line,
            @Nullable String sku,
            String description,
            String unit,
            Quantity ordered,
            BigDecimal unitPrice,
            String category,
            String costCenter,
            boolean stocked,
            boolean service,
            boolean serialTracked) {
        this.line = line;
        this.sku = sku;
        this.description = description;
        this.unit = unit;
        this.ordered = ordered;
        this.unitPrice = unitPrice;
        this.category = category;
        this.costCenter = costCenter;
        this.stocked = stocked;
        this.service = service;
        this.serialTracked = serialTracked;
    }

    /** Ordered and neither cancelled nor received; what was sent back is awaited again. */
    Quantity outstanding() {
        var open = ordered.minus(cancelled).minus(received).plus(returned);
        return open.isNegative() ? Quantity.ZERO : open;
    }

    /** Received and not sent back. */
    public Quantity kept() {
        return received.minus(returned);
    }

    /** Takes what the supplier offers instead. */
    void takeOffer() {
        if (offeredPrice != null) {
            unitPrice = offeredPrice;
        }
        if (offeredQuantity != null) {
            cancelled = cancelled.plus(outstanding().minus(new Quantity(offeredQuantity)));
        }
        if (offeredOn != null) {
            promisedOn = offeredOn;
        }
        forgetOffer();
    }

    void forgetOffer() {
        offeredPrice = null;
        offeredQuantity = null;
        offeredOn = null;
    }

    boolean offersOther() {
        return offeredPrice != null || offeredQuantity != null || offeredOn != null;
    }
}
