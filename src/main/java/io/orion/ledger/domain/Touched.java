package io.orion.ledger.domain;

import io.orion.kernel.Money;

/**
 * An item under lock that an entry opened or cleared.
 *
 * @param opened whether the entry opened it
 * @param cleared what the entry took off it, zero when it opened it
 */
public record Touched(ItemState state, boolean opened, Money cleared, Money clearedFunctional) {}
