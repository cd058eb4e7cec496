package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that a person has clarified, or has to.
 *
 * @param why why it was not applied; kept when it is
 * @param sameAs the transaction that brought the same money first, as a person decided
 * @param since when it was found to need a person
 * @param dueAt when they are reminded; null for receipts of before there was a task
 * @param clarifiedAt when they decided; null as long as they have not
 */
public record UnclearReceipt(
        BankTransaction transaction,
        @Nullable String why,
        @Nullable String sameAs,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable Instant clarifiedAt,
        @Nullable String clarifiedBy) {

    boolean waits() {
        return transaction.state() == BankTransaction.State.UNAPPLIED;
    }
}
