package io.orion.approval.domain;

import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What approvers are reminded of; the message's document is the subject of the approval. */
@Component
class ApprovalReminders implements OutboundWriter {

    static final String KIND = "approval-reminder";

    private final ApprovalStore store;

    ApprovalReminders(ApprovalStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public OutboundContent write(OutboundMessage message) {
        return OutboundContent.text(store.openFor(message.document())
                .map(it -> "@" + it.approverGroup() + " Your approval is waited for: " + it.summary()
                        + "\nWithout an answer it goes to " + it.escalationGroup() + ".")
                .orElse("The approval was reminded of, and is decided by now."));
    }
}
