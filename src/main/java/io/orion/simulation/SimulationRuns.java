package io.orion.simulation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code simulation.run}: what was simulated in this database, and how far it came. */
@Component
class SimulationRuns {

    private final JdbcClient jdbc;

    SimulationRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run as it was left. */
    record Left(boolean finished, Instant reachedAt) {}

    Optional<Left> last() {
        return jdbc.sql("select finished, reached_at from simulation.run")
                .query((row, number) ->
                        new Left(row.getBoolean(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void begin(Scenario scenario) {
        jdbc.sql("insert into simulation.run (seed, orders, begins_at, ends_at, reached_at) values (?, ?, ?, ?, ?)")
                .params(
                        scenario.seed(),
                        scenario.orders(),
                        Timestamp.from(scenario.begins()),
                        Timestamp.from(scenario.ends()),
                        Timestamp.from(scenario.begins()))
                .update();
    }

    void reached(Instant moment) {
        jdbc.sql("update simulation.run set reached_at = ?")
                .param(Timestamp.from(moment))
                .update();
    }

    void finish() {
        jdbc.sql("update simulation.run set finished = true").update();
    }
}
