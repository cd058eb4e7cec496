package io.orion.messaging;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the dispatchers all the time; off where a test or a simulation runs them itself. */
@Component
@ConditionalOnProperty(name = "orion.messaging.dispatching", havingValue = "true", matchIfMissing = true)
class Dispatching {

    private final OutboxDispatcher outbox;
    private final InboxDispatcher inbox;

    Dispatching(OutboxDispatcher outbox, InboxDispatcher inbox) {
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @Scheduled(fixedDelayString = "${orion.messaging.outbox-delay:500ms}")
    void sendOutbox() {
        outbox.dispatchDue();
    }

    @Scheduled(fixedDelayString = "${orion.messaging.inbox-delay:500ms}")
    void useInbox() {
        inbox.dispatchDue();
    }
}
