package io.orion.procuretopay.domain;

import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.procuretopay.RequisitionNumber;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is said to the people of a case. */
@Component
class ProcurementNotices implements OutboundWriter {

    static final String REFUSED = "requisition-refused";

    private final Requisitions requisitions;

    ProcurementNotices(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(REFUSED);
    }

    @Override
    public OutboundContent write(OutboundMessage message) {
        return OutboundContent.text(requisitions
                .find(new RequisitionNumber(message.document()))
                .map(it -> "@" + it.requestedBy + " Your requisition was refused: " + it.endReason)
                .orElse("A requisition was refused."));
    }
}
