package io.orion.approval;

import java.util.Optional;

/** The door of approvals. */
public interface Approvals {

    /** Asks for an approval; the process {@code approve} of the answered number then finds it. */
    String request(ApprovalRequest request);

    /** The approval, while it waits to be decided. */
    Optional<PendingApproval> pending(String approval);
}
