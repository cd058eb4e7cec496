package io.orion.inventory;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import java.util.List;

/** Goods that arrive; {@code serials} has one per unit for products tracked by serial number, else it is empty. */
public record ReceiptLine(String sku, Quantity quantity, Money unitCost, List<String> serials) {

    public ReceiptLine {
        serials = List.copyOf(serials);
    }
}
