package io.orion.inventory;

import io.orion.kernel.Quantity;
import java.util.List;

/**
 * Goods that come back.
 *
 * @param document and {@code line} say for whose line they had been issued
 * @param serials one per unit for products tracked by serial number, else empty
 */
public record ReturnedLine(String document, int line, String sku, Quantity quantity, List<String> serials) {

    public ReturnedLine {
        serials = List.copyOf(serials);
    }
}
