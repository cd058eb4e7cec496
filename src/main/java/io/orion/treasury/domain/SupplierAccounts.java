package io.orion.treasury.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored accounts of suppliers. */
public interface SupplierAccounts {

    /** The account that holds now. */
    Optional<SupplierAccount> active(String supplier);

    /** The accounts that hold now, by their suppliers. */
    Map<String, SupplierAccount> active(Collection<String> suppliers);

    /** Locks the accounts of these suppliers, always in the same order, until the transaction ends. */
    void lock(Collection<String> suppliers);

    /** Stores what master data has on file as the first account, where there is none yet. */
    void seed(SupplierAccount first);

    /** Puts a verified account in the place of the one that holds now. */
    void replace(BankChange change, Instant now);

    void block(SupplierAccount account, String reason, Instant now);

    /** Other suppliers that have, had or want this account. */
    List<String> othersWith(String iban, String supplier);

    /** When the supplier's account was last replaced. */
    Optional<Instant> lastChange(String supplier);
}
