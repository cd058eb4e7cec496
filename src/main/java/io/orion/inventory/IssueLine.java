package io.orion.inventory;

import io.orion.kernel.Quantity;
import java.util.List;

/**
 * Reserved goods that leave.
 *
 * @param document and {@code line} say whose reservation it is
 * @param serials one per unit for products tracked by serial number, else empty
 */
public record IssueLine(String document, int line, String sku, Quantity quantity, List<String> serials) {

    public IssueLine {
        serials = List.copyOf(serials);
    }
}
