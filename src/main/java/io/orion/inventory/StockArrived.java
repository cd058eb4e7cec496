package io.orion.inventory;

import java.util.Set;

/** More of these products can be promised than before. Published in the transaction that brought them. */
public record StockArrived(String warehouse, Set<String> skus) {

    public StockArrived {
        skus = Set.copyOf(skus);
    }
}
