package io.orion.ledger;

import io.orion.kernel.Money;

/**
 * What a party owes, in one currency.
 *
 * @param open all open items added up, unapplied money deducted
 * @param overdue the part of it that is past due
 * @param oldestOverdueDays days since the oldest unsettled due date; 0 when nothing is overdue
 */
public record PartyBalance(Money open, Money overdue, int oldestOverdueDays) {}
