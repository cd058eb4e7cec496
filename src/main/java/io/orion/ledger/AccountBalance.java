package io.orion.ledger;

import io.orion.kernel.Money;

/** An account's balance in the functional currency; positive is debit. */
public record AccountBalance(String account, String name, Money balance) {}
