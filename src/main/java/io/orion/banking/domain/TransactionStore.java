package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.banking.ReceiptOutcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where statements, transactions and known payers are kept. */
public interface TransactionStore {

    /** Stores a statement; one that is known already keeps what it has. */
    StoredStatement add(Statement statement, String author, Instant now);

    /** Stores what is not known yet and returns all of them, in the order of the identities given. */
    List<StoredTransaction> add(String account, List<NewTransaction> transactions);

    Optional<BankTransaction> find(String number);

    List<BankTransaction> page(BankTransaction.State state, String after, int limit);

    Optional<StoredTransaction> findForUpdate(long id);

    void applied(long id, ReceiptOutcome outcome, String customer, Instant now);

    /**
     * Lets a receipt wait for a person.
     *
     * @param parked whether its money is booked as unapplied
     */
    void unapplied(long id, String reason, boolean parked);

    /** Notes that it is the money of another one, and not to be applied. */
    void same(long id, long first, String reason);

    /** Notes that another module has booked it. */
    void claimed(long id);

    /**
     * A receipt that may be the same money, reported by hand where this one came in a statement or the other way round:
     * the same amount, the value dates at most so many days apart, of the customer or under the same reference.
     *
     * @param customer whose money this one is; null when that is not known
     */
    Optional<BankTransaction> twinOf(StoredTransaction stored, @Nullable String customer, int days);

    /** The applied payment that a returned one takes back: the same amount, and the same reference or account. */
    Optional<BankTransaction> takenBackBy(BankTransaction returned);

    void learn(String iban, String customer, Instant now);

    /** Customers who have paid from the account before. */
    List<String> payersOf(String iban);

    /** A statement in the database; known when it was there before. */
    record StoredStatement(long id, boolean known) {}

    /**
     * A transaction with what only this module needs to know about it.
     *
     * @param statement the statement that brought it first
     */
    record StoredTransaction(
            BankTransaction view,
            String identity,
            @Nullable Long statement,
            @Nullable String customerHint,
            boolean parked) {}

    /** Transactions of the account by their ids. */
    List<BankTransaction> all(Collection<Long> ids);
}
