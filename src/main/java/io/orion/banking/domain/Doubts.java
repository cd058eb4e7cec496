package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.banking.domain.TransactionStore.StoredTransaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What only a person can know about a transaction, in words for that person. */
@Component
class Doubts {

    private final TransactionStore store;
    private final int sameMoneyDays;

    Doubts(TransactionStore store, BankingProperties properties) {
        this.store = store;
        this.sameMoneyDays = properties.sameMoneyDays();
    }

    /** A payment that the bank took back: what it had paid is owed again. */
    String aboutReturned(BankTransaction returned) {
        var what = returned.incoming() ? "An outgoing payment came back" : "A payment was returned";
        return store.takenBackBy(returned)
                .map(original -> what + ": " + original.number() + " of customer " + original.customer())
                .orElse(what + "; which one is not known");
    }

    /** One money that is reported by hand and comes in a statement too would count twice. */
    Optional<String> aboutTwin(StoredTransaction stored, @Nullable String customer) {
        return store.twinOf(stored, customer, sameMoneyDays)
                .map(twin -> "It may be the same money as " + twin.number() + " of " + twin.valueOn()
                        + (twin.account().equals(BankAccounts.RECEIPTS) ? ", reported by hand" : ", in a statement"));
    }
}
