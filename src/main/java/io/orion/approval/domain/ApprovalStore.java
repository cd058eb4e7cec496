package io.orion.approval.domain;

import io.orion.approval.ApprovalRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored approvals. */
public interface ApprovalStore {

    String nextNumber(int year);

    void add(String number, ApprovalRequest request, Instant at);

    Optional<Approval> find(String number);

    /** The same, locked until the end of the transaction: votes are counted one after the other. */
    Optional<Approval> lock(String number);

    /** The newest undecided approval of a document. */
    Optional<Approval> openFor(String subject);

    /** How many of a stage have to grant it; empty when there is no such stage. */
    Optional<Integer> needed(String number, int stage);

    void openStage(String number, int stage, Instant remindsAt, Instant escalatesAt);

    List<Vote> votes(String number, int stage);

    List<VoteOf> votesOf(String subject);

    /** A vote and the kind of question that it answers. */
    record VoteOf(String kind, Vote vote) {}

    /** Casts a vote, once. Returns false when it was cast before. */
    boolean cast(Vote vote, boolean granted, String by, @Nullable String comment, Instant at);

    void decide(String number, boolean granted, boolean rework, String by, @Nullable String comment, Instant at);

    void withdraw(String number, Instant at);

    void escalated(Vote vote, Instant at);
}
