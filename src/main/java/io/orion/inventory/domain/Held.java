package io.orion.inventory.domain;

import io.orion.kernel.Quantity;

/** What a document's line holds, and where. */
public record Held(LineId id, String warehouse, String sku, Quantity quantity) {}
