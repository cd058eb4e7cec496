package io.orion.messaging;

import io.orion.engine.OperationLog;
import io.orion.engine.OperationLog.Action;
import io.orion.engine.Outcome;
import io.orion.kernel.Actor;
import io.orion.kernel.LoggedDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators see of the inbox and the outbox, and do with what is stuck there. */
@Component
public class MessageBoxes {

    private static final String OUTBOX = "select id, kind || ' → ' || channel as what, document, state, attempts,"
            + " created_at as since, case when channel = any(:channels) then last_error"
            + " else 'There is no channel ' || channel end as last_error from messaging.outbox"
            + " where state = 'new' and (last_error is not null or not channel = any(:channels))";

    private static final String INBOX = "select id, name as what, business_key as document, state, attempts,"
            + " received_at as since, last_error from messaging.inbox"
            + " where state = 'expired' or state = 'new' and last_error is not null";

    private final JdbcClient jdbc;
    private final OutboxDispatcher outbox;
    private final InboxDispatcher inbox;
    private final OperationLog log;

    MessageBoxes(JdbcClient jdbc, OutboxDispatcher outbox, InboxDispatcher inbox, OperationLog log) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.inbox = inbox;
        this.log = log;
    }

    /** A way in or out. */
    public enum Box {
        OUTBOX,
        INBOX
    }

    /**
     * How much waits in a box.
     *
     * @param stuck how many of them have failed, have no channel to go by, or found nobody in time
     * @param oldest since when the oldest waits; null when nothing does
     */
    public record Backlog(
            Box box, int waiting, int stuck, @Nullable Instant oldest) {}

    /**
     * A message that did not get through.
     *
     * @param item names it for {@link #resend}
     * @param expired whether it is no longer tried by itself
     */
    public record Stuck(
            String item,
            String what,
            String document,
            boolean expired,
            int attempts,
            Instant since,
            @Nullable String error) {}

    public List<Backlog> backlog() {
        return List.of(backlog(Box.OUTBOX, "created_at", OUTBOX), backlog(Box.INBOX, "received_at", INBOX));
    }

    private Backlog backlog(Box box, String since, String stuck) {
        var table = "messaging." + box.name().toLowerCase(Locale.ROOT);
        return jdbc.sql("select count(*) as waiting, min(" + since + ") as oldest," + " (select count(*) from (" + stuck
                        + ") s) as stuck from " + table + " where state = 'new'")
                .param("channels", channels())
                .query((row, number) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Backlog(
                            box,
                            row.getInt("waiting"),
                            row.getInt("stuck"),
                            oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    /** Messages that failed, expired or have no channel to go by, the oldest first. */
    public List<Stuck> stuck(Box box, int limit) {
        return jdbc.sql((box == Box.OUTBOX ? OUTBOX : INBOX) + " order by id limit :limit")
                .param("channels", channels())
                .param("limit", limit)
                .query((row, number) -> stuck(box, row))
                .list();
    }

    private String[] channels() {
        return outbox.channels().toArray(String[]::new);
    }

    private static Stuck stuck(Box box, ResultSet row) throws SQLException {
        return new Stuck(
                box + "-" + row.getLong("id"),
                row.getString("what"),
                row.getString("document"),
                row.getString("state").equals("expired"),
                row.getInt("attempts"),
                row.getTimestamp("since").toInstant(),
                row.getString("last_error"));
    }

    /** Tries one now, with the key that it always had, and notes who did it and what came of it. */
    @SuppressWarnings("try") // closing is its use
    public Outcome resend(String item, Actor actor) {
        var box = item.startsWith(Box.INBOX + "-") ? Box.INBOX : Box.OUTBOX;
        var found = jdbc.sql(
                        "select * from (" + (box == Box.OUTBOX ? OUTBOX : INBOX) + ") s where :box || s.id = :item")
                .param("channels", channels())
                .param("box", box + "-")
                .param("item", item)
                .query((row, number) -> stuck(box, row))
                .optional();
        if (found.isEmpty()) {
            return Outcome.failed(item, "", "It is no longer stuck: it was sent or used meanwhile");
        }
        var message = found.get();
        long id = Long.parseLong(item.substring(item.indexOf('-') + 1));
        try (var logged = LoggedDocument.of(message.document())) {
            var reason = box == Box.OUTBOX ? outbox.sendNow(id) : inbox.useNow(id);
            var outcome = new Outcome(item, message.document(), reason == null, reason);
            log.note(Action.RESEND, message.what(), outcome, actor);
            return outcome;
        }
    }
}
