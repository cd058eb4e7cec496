package io.orion.messaging;

import java.io.IOException;

/** A way out of Orion. Sending the same key twice must have the effect of sending it once. */
public interface OutboundChannel {

    /** The channel's name, as messages say it. */
    String name();

    /**
     * Sends; returns only when the other side has accepted.
     *
     * @throws IOException when it is not known to have arrived; it will be tried again with the same key
     */
    void send(OutboundMessage message, OutboundContent content) throws IOException;
}
