package io.orion.banking.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where receipts that need a person, or did, are kept. */
public interface UnclearReceipts {

    Optional<UnclearReceipt> find(String number);

    /** The same, locked until the end of the transaction. */
    Optional<UnclearReceipt> findForUpdate(String number);

    /** Numbers of all after the given one, oldest first; at most {@code limit}. */
    List<String> numbers(@Nullable String after, int limit);

    /** Notes since when a receipt waits for a person, and until when they have. */
    void opened(String number, String why, Instant now, Instant dueAt);

    void clarified(String number, Instant now, String by);
}
