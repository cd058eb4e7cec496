package io.orion.messaging;

import io.orion.kernel.LoggedDocument;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends what is queued, outside any transaction, at least once and with the same key each time.
 *
 * <p>A message is claimed for a while by moving its next attempt into the future; a node that dies in between leaves it
 * to be sent again by another.
 */
@Component
public class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int BATCH = 50;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, OutboundChannel> channels;
    private final List<OutboundWriter> writers;

    OutboxDispatcher(
            JdbcClient jdbc, Clock clock, List<OutboundChannel> channels, ObjectProvider<OutboundWriter> writers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.channels = channels.stream().collect(Collectors.toMap(OutboundChannel::name, Function.identity()));
        this.writers = writers.orderedStream().toList();
    }

    /** The names of the channels that there are. */
    Set<String> channels() {
        return channels.keySet();
    }

    private record Claimed(long id, String key, String channel, String kind, String document) {

        OutboundMessage message() {
            return new OutboundMessage(key, channel, kind, document);
        }
    }

    /** Sends every message that is due once. Returns how many were accepted. */
    @SuppressWarnings("try") // closing is its use
    public int dispatchDue() {
        int sent = 0;
        for (Claimed claimed : claim()) {
            try (var logged = LoggedDocument.of(claimed.document())) {
                sent += dispatch(claimed) ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean dispatch(Claimed claimed) {
        return attempt(claimed) == null;
    }

    /**
     * Sends a message now that has not arrived yet, due or not. Should another node be sending it too, the receiver
     * tells by the key.
     *
     * @return why it did not arrive; null when it did
     */
    @Nullable
    String sendNow(long id) {
        var claimed = jdbc.sql("update messaging.outbox set attempts = attempts + 1, next_attempt_at = ?"
                        + " where id = ? and state = 'new' returning id, key, channel, kind, document")
                .params(Timestamp.from(clock.instant().plus(CLAIM)), id)
                .query(Claimed.class)
                .optional();
        return claimed.isEmpty() ? null : attempt(claimed.get());
    }

    private @Nullable String attempt(Claimed claimed) {
        try {
            send(claimed.message());
            jdbc.sql("update messaging.outbox set state = 'sent', sent_at = ?, last_error = null where id = ?")
                    .params(Timestamp.from(clock.instant()), claimed.id())
                    .update();
            return null;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} to {} will be sent again: {}", claimed.key(), claimed.channel(), e.toString());
            postpone(claimed.id(), e.toString());
            return e.toString();
        }
    }

    /** What is meant for a channel that there is not waits, quietly and in nobody's way, until there is one. */
    private List<Claimed> claim() {
        var now = clock.instant();
        return jdbc.sql("update messaging.outbox set attempts = attempts + 1, next_attempt_at = ?"
                        + " where id in (select id from messaging.outbox where state = 'new' and next_attempt_at <= ?"
                        + " and channel = any(?)"
                        + " order by id limit " + BATCH + " for update skip locked)"
                        + " returning id, key, channel, kind, document")
                .params(
                        Timestamp.from(now.plus(CLAIM)),
                        Timestamp.from(now),
                        channels.keySet().toArray(String[]::new))
                .query(Claimed.class)
                .list();
    }

    private void send(OutboundMessage message) throws IOException {
        var channel = channels.get(message.channel());
        if (channel == null) {
            throw new IOException("There is no channel " + message.channel());
        }
        var writer = writers.stream()
                .filter(candidate -> candidate.kinds().contains(message.kind()))
                .findFirst()
                .orElseThrow(() -> new IOException("Nothing writes " + message.kind()));
        channel.send(message, writer.write(message));
    }

    private void postpone(long id, String error) {
        jdbc.sql("update messaging.outbox set last_error = ?,"
                        + " next_attempt_at = ?::timestamptz + least(power(2, attempts), ?) * interval '1 second'"
                        + " where id = ?")
                .params(error, Timestamp.from(clock.instant()), LONGEST_PAUSE.toSeconds(), id)
                .update();
    }
}
