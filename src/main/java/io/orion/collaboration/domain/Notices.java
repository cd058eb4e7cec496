package io.orion.collaboration.domain;

import io.orion.kernel.Actor;
import io.orion.messaging.OutboundChannel;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The channel {@code people}: what a process has to tell its people is said in the conversation of the case that is the
 * message's document; whoever it names, groups too, finds it among their mentions.
 */
@Service
class Notices implements OutboundChannel {

    private final ConversationStore store;
    private final Clock clock;

    Notices(ConversationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    @Transactional
    public void send(OutboundMessage message, OutboundContent content) {
        var text = new String(content.bytes(), StandardCharsets.UTF_8).strip();
        store.addOnce(
                message.key(),
                message.document(),
                Actor.ORION.id(),
                text,
                clock.instant(),
                ConversationService.namesIn(text));
    }
}
