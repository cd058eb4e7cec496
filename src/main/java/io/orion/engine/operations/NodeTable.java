package io.orion.engine.operations;

import io.orion.engine.Nodes;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code engine.node}, with the jobs that each node holds. */
@Repository
class NodeTable implements Nodes {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    NodeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Node> all() {
        var silent = clock.instant().minus(SILENCE);
        return jdbc.sql("""
                        select n.*, n.seen_at < ? as gone,
                            (select count(*) from camunda.act_ru_job j where j.lock_owner_ = n.id) as jobs
                        from engine.node n order by gone, n.name, n.started_at""")
                .param(Timestamp.from(silent))
                .query((row, number) -> {
                    var error = row.getTimestamp("last_error_at");
                    return new Node(
                            row.getString("name"),
                            row.getString("version"),
                            row.getTimestamp("started_at").toInstant(),
                            row.getTimestamp("seen_at").toInstant(),
                            row.getBoolean("gone"),
                            row.getInt("jobs"),
                            row.getInt("pool_active"),
                            row.getInt("pool_size"),
                            row.getString("last_error"),
                            error == null ? null : error.toInstant());
                })
                .list();
    }
}
