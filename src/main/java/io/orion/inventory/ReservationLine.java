package io.orion.inventory;

import io.orion.kernel.Quantity;

/** A wish for stock: this document's line wants to hold this much. */
public record ReservationLine(String document, int line, String sku, Quantity wanted) {}
