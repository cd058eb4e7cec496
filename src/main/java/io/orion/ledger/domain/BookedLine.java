package io.orion.ledger.domain;

import io.orion.kernel.Money;
import io.orion.ledger.Party;
import org.jspecify.annotations.Nullable;

/** A line ready to be stored: valued in the functional currency. */
public record BookedLine(
        String account,
        Money amount,
        Money functional,
        @Nullable Party party) {}
