package io.orion.ordertocash.documents;

import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an order's people are told. */
@Component
class OrderNotices implements OutboundWriter {

    @Override
    public Set<String> kinds() {
        return Set.of("credit-hold-escalation");
    }

    @Override
    public OutboundContent write(OutboundMessage message) {
        return OutboundContent.text("@credit @order-desk " + message.document()
                + " has been on credit hold for too long; the customer waits for an answer.");
    }
}
