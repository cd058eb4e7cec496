package io.orion.treasury.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored payments. */
public interface Payments {

    String nextNumber(int year);

    /**
     * Adds payments.
     *
     * @throws io.orion.kernel.Refused when a live payment pays one of the items already
     */
    void add(List<Payment> payments);

    /** Locked until the end of the transaction. */
    Payment get(String number);

    Optional<Payment> find(String number);

    /** Locked until the end of the transaction. */
    Optional<Payment> lockByEndToEnd(String endToEnd);

    List<Payment> ofRun(String run);

    /** Those of the documents that a live payment pays. */
    Set<String> paid(Collection<String> documents);

    /** Whether money has gone to the account, or may be on its way. */
    boolean anyTo(SupplierAccount account);

    /** Those of the accounts to which money has gone, or may be on its way; by their ids. */
    Set<Long> paidTo(Collection<SupplierAccount> accounts);

    /** Whether a payment of the run is neither cleared nor taken care of. */
    boolean anyUnfinished(String run);

    void save(Payment payment);
}
