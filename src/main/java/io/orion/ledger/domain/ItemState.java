package io.orion.ledger.domain;

import io.orion.kernel.Money;
import io.orion.ledger.OpenItem;

/** An item under lock, with the account it stands on and what is left of it in the functional currency. */
public record ItemState(long id, OpenItem item, String account, Money openFunctional) {}
