package io.orion.treasury.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored changes of accounts. */
public interface BankChanges {

    String nextNumber(int year);

    /**
     * Adds a change.
     *
     * @throws io.orion.kernel.Refused when another one of the supplier is open
     */
    void add(BankChange change);

    /** Locked until the end of the transaction. */
    BankChange get(String number);

    Optional<BankChange> find(String number);

    /** The one that is not decided yet. */
    Optional<BankChange> openFor(String supplier);

    void save(BankChange change);

    /** Newest first, older than {@code after}. */
    List<BankChange> list(@Nullable String after, int limit);

    /** Numbers in their order, after the given one. */
    List<String> numbers(@Nullable String after, int limit);

    /** Notes the process of a change. Returns false where it has one, or is not known. */
    boolean claimProcess(String number, String processInstanceId);
}
