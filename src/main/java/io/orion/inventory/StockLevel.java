package io.orion.inventory;

import io.orion.kernel.Quantity;

/** Stock of one product in one warehouse; available is on hand less reserved. */
public record StockLevel(String warehouse, String sku, Quantity onHand, Quantity reserved, Quantity available) {}
