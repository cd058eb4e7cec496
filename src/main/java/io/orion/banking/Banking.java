package io.orion.banking;

import io.orion.kernel.Money;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The door of banking. Commands may be repeated: the same money is applied once. */
public interface Banking {

    /**
     * Takes in one receipt that somebody reports and applies it as far as it can be understood.
     *
     * @throws io.orion.kernel.Refused when the reference is known with another amount or day
     */
    BankTransaction receive(Receipt receipt);

    /**
     * Takes a file of statements (camt.053) in and applies what they show. What they brought before changes nothing.
     *
     * @param by whom the import is noted for
     * @return how many bookings they brought that were not known
     * @throws io.orion.kernel.InvalidInput when it is no such file, its balances do not add
     *     up, or it could be an attack
     */
    int importStatements(InputStream camt053, String by);

    Optional<BankTransaction> transaction(String number);

    /** Transactions in a state, oldest first, those after the given number; at most {@code limit}. */
    List<BankTransaction> transactions(BankTransaction.State state, String after, int limit);

    /**
     * Applies an unapplied receipt as a person decided.
     *
     * @param number of the transaction
     * @param customer whose money it is
     * @param allocations which invoices it pays, and with how much
     * @param restOnAccount whether what they leave of the amount stays on the customer's account; else nothing may
     *     be left
     * <p>A returned payment can only be put on the customer's account, who owes the money again.
     *
     * @throws io.orion.kernel.Refused when the transaction is not unapplied, or an invoice has less open
     */
    BankTransaction allocate(String number, String customer, List<Allocation> allocations, boolean restOnAccount);

    /**
     * Says that an unapplied receipt is money that came before, reported by hand or in a statement: it is not applied,
     * and what the books show of it twice is reversed.
     *
     * @param number of the unapplied transaction
     * @param first the transaction that brought the money first
     * @throws io.orion.kernel.Refused when it is not unapplied, or the two cannot be the same
     */
    BankTransaction sameAs(String number, String first);

    /** A part of the money goes to an invoice. */
    record Allocation(String invoice, Money amount) {}
}
