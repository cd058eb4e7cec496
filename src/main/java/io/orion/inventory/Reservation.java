package io.orion.inventory;

import io.orion.kernel.Quantity;

/** What a document's line holds. */
public record Reservation(String document, int line, String sku, Quantity held) {}
