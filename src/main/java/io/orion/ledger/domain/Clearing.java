package io.orion.ledger.domain;

import io.orion.kernel.Money;

/** What an entry takes off an item, in the item's sign; the other sign gives it back. */
public record Clearing(ItemState state, Money amount, Money functional) {

    boolean settlesIt() {
        return state.item().open().equals(amount);
    }
}
