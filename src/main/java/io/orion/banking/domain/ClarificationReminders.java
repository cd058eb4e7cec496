package io.orion.banking.domain;

import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What collections are reminded of; the message's document is the receipt that nobody has clarified. */
@Component
class ClarificationReminders implements OutboundWriter {

    static final String KIND = "clarification-reminder";

    private final Clarifications clarifications;

    ClarificationReminders(Clarifications clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public OutboundContent write(OutboundMessage message) {
        return OutboundContent.text("@collections This receipt still has to be clarified.\n"
                + clarifications.facts(message.document()).summary());
    }
}
