package io.orion.engine.operations;

import io.orion.engine.OperationLog;
import io.orion.engine.Outcome;
import io.orion.kernel.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code engine.operation}. */
@Repository
class OperationTable implements OperationLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    OperationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void note(Action action, String what, Outcome outcome, Actor actor) {
        jdbc.sql("insert into engine.operation (at, actor, action, item, document, what, done, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        action.name(),
                        outcome.item(),
                        outcome.document(),
                        what,
                        outcome.done(),
                        outcome.reason())
                .update();
    }

    @Override
    public List<Entry> latest(int limit) {
        return jdbc.sql("select * from engine.operation order by id desc limit ?")
                .param(limit)
                .query((row, number) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        Action.valueOf(row.getString("action")),
                        row.getString("item"),
                        row.getString("document"),
                        row.getString("what"),
                        row.getBoolean("done"),
                        row.getString("reason")))
                .list();
    }
}
