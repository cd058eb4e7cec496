package io.orion.ledger;

/** A party's balance went down: money, a credit or a reversal. Published in the transaction that did it. */
public record MoneyApplied(Party party) {}
