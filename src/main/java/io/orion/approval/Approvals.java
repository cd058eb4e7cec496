package io.orion.approval;

import java.util.List;
import java.util.Optional;

/** The door of approvals. */
public interface Approvals {

    /** Asks for an approval; the process {@code approve} of the answered number then finds it. */
    String request(ApprovalRequest request);

    /** The approval, while it waits to be decided. */
    Optional<PendingApproval> pending(String approval);

    /** Every vote that was asked for about a document, in the order of asking. */
    List<CastVote> votes(String subject);

    /**
     * Takes a question back to ask a better one: its process ends as refused, with the wish for rework. Returns false
     * where nothing is asked.
     *
     * @param subject the document that it is about
     */
    boolean withdraw(String subject);

    /** Notes that a question is not asked any more because its process was ended with that of the document. */
    void drop(String subject);
}
