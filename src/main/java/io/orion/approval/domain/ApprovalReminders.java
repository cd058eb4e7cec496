package io.orion.approval.domain;

import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import java.util.Set;
import java.util.stream.Collectors;
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
                .map(this::text)
                .orElse("The approval was reminded of, and is decided by now."));
    }

    private String text(Approval approval) {
        var missing = store.votes(approval.number(), approval.stage()).stream()
                .filter(vote -> vote.granted() == null)
                .toList();
        var asked = missing.stream().map(vote -> "@" + vote.asked()).distinct().collect(Collectors.joining(" "));
        var next = missing.stream().map(Vote::escalationGroup).distinct().collect(Collectors.joining(", "));
        return asked + " Your approval is waited for: " + approval.summary() + "\nWithout an answer it goes to " + next
                + ".";
    }
}
