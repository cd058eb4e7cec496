package io.orion.ledger;

import org.jspecify.annotations.Nullable;

/** An open item has nothing left to settle. Published in the transaction of the settlement. */
public record OpenItemSettled(
        String document, Party party, @Nullable String reference) {}
