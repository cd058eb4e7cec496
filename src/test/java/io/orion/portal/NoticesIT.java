package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.collaboration.Conversations;
import io.orion.kernel.Actor;
import io.orion.messaging.OutboundChannel;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.testing.OrionTest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What processes tell their people. */
@OrionTest
class NoticesIT {

    @Autowired
    List<OutboundChannel> channels;

    @Autowired
    List<OutboundWriter> writers;

    @Autowired
    Conversations conversations;

    private final String document = "SO-" + UUID.randomUUID();
    private final Actor credit = new Actor("notices-credit", Set.of("credit"));

    @Test
    void aNoticeIsSaidOnceAndReachesTheGroup() throws IOException {
        var message =
                new OutboundMessage(document + ":credit-hold:escalated", "people", "credit-hold-escalation", document);
        deliver(message);
        deliver(message); // its sender died before it had noted that it arrived

        assertThat(conversations.of(document, 10)).singleElement().satisfies(said -> {
            assertThat(said.author()).isEqualTo("orion");
            assertThat(said.text()).contains(document).contains("credit hold");
        });
        assertThat(conversations.unseenBy(credit, 100))
                .anyMatch(it -> it.caseNumber().equals(document));
        assertThat(conversations.unseenBy(new Actor("notices-stranger", Set.of("warehouse")), 100))
                .noneMatch(it -> it.caseNumber().equals(document));
        conversations.seen(document, credit);
        assertThat(conversations.unseenBy(credit, 100))
                .noneMatch(it -> it.caseNumber().equals(document));
    }

    private void deliver(OutboundMessage message) throws IOException {
        var writer = writers.stream()
                .filter(it -> it.kinds().contains(message.kind()))
                .findFirst()
                .orElseThrow();
        var channel = channels.stream()
                .filter(it -> it.name().equals(message.channel()))
                .findFirst()
                .orElseThrow();
        channel.send(message, writer.write(message));
    }
}
