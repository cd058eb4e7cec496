package io.orion.approval.process;

import io.orion.approval.domain.ApprovalProcesses;
import io.orion.messaging.Inbox;
import org.springframework.stereotype.Component;

/** Wakes the process {@code approve}. */
@Component
class CamundaApprovals implements ApprovalProcesses {

    private final Inbox inbox;

    CamundaApprovals(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void withdrawn(String subject) {
        inbox.signal("approve.withdrawn", subject);
    }
}
