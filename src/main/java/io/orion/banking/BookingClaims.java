package io.orion.banking;

/** A module that knows bookings by references of its own, such as those of its payments. Any number of beans. */
public interface BookingClaims {

    /**
     * Books what the bank booked, where the reference is its own. Runs in the transaction of the booking, and again
     * when the same booking comes again, as it does when a notification came before the statement: then it changes
     * nothing.
     *
     * @param ledgerAccount the account of the ledger that the bank account is
     * @return whether it is its own; banking leaves it alone then
     * @throws io.orion.kernel.Refused when it is, but does not fit
     */
    boolean claim(Booking booking, String ledgerAccount);
}
