package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ordertocash.SalesOrderRequest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of an order with the quantities that tell how far it is. */
public final class SalesOrderLine {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public final int line;
    public Quantity ordered;
    public @Nullable String sku;
    public String description;
    public String unit;
    public Quantity cancelled = Quantity.ZERO;
    public Quantity inDelivery = Quantity.ZERO;
    public Quantity delivered = Quantity.ZERO;
    public Quantity invoiced = Quantity.ZERO;
    /** What the customer was allowed to send back, or asks for, and has not come. */
    public Quantity inReturn = Quantity.ZERO;

    public Quantity returned = Quantity.ZERO;
    public Quantity credited = Quantity.ZERO;
    public @Nullable BigDecimal unitPrice;
    public @Nullable BigDecimal listPrice;
    public BigDecimal discountPercent;
    public @Nullable BigDecimal unitCost;
    public @Nullable BigDecimal net;
    public @Nullable String taxCategory;
    public @Nullable BigDecimal taxPercent;
    public @Nullable String taxCode;
    public @Nullable String taxReason;
    public boolean stocked = true;
    public boolean serialTracked;
    public @Nullable LocalDate promisedOn;

    public SalesOrderLine(int line, Quantity ordered, String description, String unit, BigDecimal discountPercent) {
        this.line = line;
        this.ordered = ordered;
        this.description = description;
        this.unit = unit;
        this.discountPercent = discountPercent;
    }

    static SalesOrderLine received(SalesOrderRequest.Line line) {
        var name = Objects.requireNonNullElseGet(
                line.description(), () -> String.valueOf(line.sku() == null ? line.gtin() : line.sku()));
        var received = new SalesOrderLine(
                line.line(),
                new Quantity(line.quantity()),
                name,
                Objects.requireNonNullElse(line.unit(), ""),
                Objects.requireNonNullElse(line.discountPercent(), BigDecimal.ZERO));
        received.sku = line.sku();
        received.unitPrice = line.unitPrice();
        return received;
    }

    SalesOrderLine copy() {
        var copy = new SalesOrderLine(line, ordered, description, unit, discountPercent);
        copy.sku = sku;
        copy.cancelled = cancelled;
        copy.inDelivery = inDelivery;
        copy.delivered = delivered;
        copy.invoiced = invoiced;
        copy.inReturn = inReturn;
        copy.returned = returned;
        copy.credited = credited;
        copy.unitPrice = unitPrice;
        copy.listPrice = listPrice;
        copy.unitCost = unitCost;
        copy.net = net;
        copy.taxCategory = taxCategory;
        copy.taxPercent = taxPercent;
        copy.taxCode = taxCode;
        copy.taxReason = taxReason;
        copy.stocked = stocked;
        copy.serialTracked = serialTracked;
        copy.promisedOn = promisedOn;
        return copy;
    }

    /** What is cancelled comes back before more is ordered; what is not wanted any more is cancelled. */
    void change(Amendment.Line change) {
        if (change.quantity.compareTo(due()) > 0) {
            var more = change.quantity.minus(due());
            var back = more.min(cancelled);
            cancelled = cancelled.minus(back);
            ordered = ordered.plus(more.minus(back));
            promisedOn = null;
        } else {
            cancelled = ordered.minus(change.quantity);
        }
        if (change.changesPrice()) {
            unitPrice = change.price;
        }
    }

    /** What is still to be delivered and not on its way yet. */
    public Quantity remaining() {
        return ordered.minus(cancelled).minus(inDelivery).minus(delivered);
    }

    /** What is to be delivered in the end. */
    public Quantity due() {
        return ordered.minus(cancelled);
    }

    /** What of the invoiced quantity could still come back. */
    Quantity returnable() {
        return invoiced.minus(inReturn).minus(returned);
    }

    String requiredSku() {
        return Objects.requireNonNull(sku, "a validated line has an article");
    }

    /** The price of one unit after discount, not rounded. */
    BigDecimal discountedPrice() {
        var price = Objects.requireNonNull(unitPrice, "a priced line has a price");
        return price.multiply(HUNDRED.subtract(discountPercent)).divide(HUNDRED, MathContext.DECIMAL64);
    }

    /** The net amount of some quantity of this line, rounded to the currency as EN 16931 rounds a line (BT-131). */
    Money netOf(Quantity quantity, Currency currency) {
        return new Money(discountedPrice().multiply(quantity.value()), currency);
    }
}
