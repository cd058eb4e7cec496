package io.orion.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.Nodes;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nodes tell that they live; one that is silent is gone, and after a day forgotten. */
@OrionTest
class HeartbeatIT {

    private static final String OTHER = """
            insert into engine.node (id, name, version, started_at, seen_at, pool_active, pool_size)
            values ('other', 'other:1', '1.0', ?, ?, 1, 20)""";

    @Autowired
    Heartbeat heartbeat;

    @Autowired
    Nodes nodes;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aSilentNodeIsGoneAndThenForgotten() {
        var now = java.sql.Timestamp.from(clock.instant());
        jdbc.update(OTHER, now, now);
        assertThat(other()).containsExactly(false);
        clock.advance(Duration.ofSeconds(61));
        heartbeat.beat();
        assertThat(other()).containsExactly(true);
        assertThat(nodes.all().get(0))
                .matches(node -> !node.gone() && node.version().equals("development"));
        clock.advance(Duration.ofDays(1));
        heartbeat.beat();
        assertThat(other()).isEmpty();
    }

    private java.util.List<Boolean> other() {
        return nodes.all().stream()
                .filter(node -> node.name().equals("other:1"))
                .map(Nodes.Node::gone)
                .toList();
    }

    @Test
    void tellsItsLastError() {
        LoggerFactory.getLogger(HeartbeatIT.class).error("The disc is full", new IllegalStateException("no space"));
        heartbeat.beat();
        assertThat(nodes.all())
                .anyMatch(node -> node.lastError() != null
                        && node.lastError().contains("The disc is full")
                        && node.lastError().contains("IllegalStateException: no space"));
    }
}
