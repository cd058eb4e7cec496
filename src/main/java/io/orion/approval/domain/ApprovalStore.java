package io.orion.approval.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored approvals. */
public interface ApprovalStore {

    String nextNumber(int year);

    void add(Approval approval);

    Optional<Approval> find(String number);

    /** The newest undecided approval of a document. */
    Optional<Approval> openFor(String subject);

    /** Writes the decision, once. Returns false when it was decided before. */
    boolean decide(String number, boolean granted, String by, @Nullable String comment, Instant at);

    void escalated(String number, Instant at);
}
