package io.orion.treasury.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored runs. */
public interface PaymentRuns {

    String nextNumber(int year);

    /** Returns false where a run of that schedule was started before. */
    boolean add(PaymentRun run);

    /** Locked until the end of the transaction. */
    PaymentRun get(String number);

    Optional<PaymentRun> find(String number);

    /** Newest first, older than {@code after}. */
    List<PaymentRun> list(@Nullable String after, int limit);

    /** Numbers in their order, after the given one. */
    List<String> numbers(@Nullable String after, int limit);

    /** Stores what changed, and the lines as they are now. */
    void save(PaymentRun run);

    /**
     * Writes the lines anew and keeps the items of those that are reserved from other runs. Returns those that another
     * run has reserved already.
     */
    Set<String> replaceLines(PaymentRun run);

    /** Why people hold these documents back, of those that they do. */
    List<Hold> holds(Collection<String> documents);

    void hold(Hold hold);

    /** Returns false where it was not held. */
    boolean releaseHold(String document);

    /** An open item that is not to be paid. */
    record Hold(String document, String reason, String by, Instant at) {}
}
