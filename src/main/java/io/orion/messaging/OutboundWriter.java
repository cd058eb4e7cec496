package io.orion.messaging;

import java.util.Set;

/**
 * Writes documents of some kinds in the form in which they leave; asked when they are sent, not when they are queued.
 */
public interface OutboundWriter {

    Set<String> kinds();

    OutboundContent write(OutboundMessage message);
}
