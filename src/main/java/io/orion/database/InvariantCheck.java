package io.orion.database;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at every {@link Invariant} by the clock, in one of the nodes, and notes what it found for all of them.
 *
 * <p>The triggers that hold an invariant can be gone round by whoever may switch them off; this is what finds out.
 */
@Component
public class InvariantCheck {

    private static final Logger LOG = LoggerFactory.getLogger(InvariantCheck.class);
    private static final long LOCK = 0x4f72696f6e496e76L;
    private static final Duration SAME_RUN = Duration.ofMinutes(1);
    private static final int MOST_LOGGED = 100;
    private static final int MOST_STORED = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Invariant> invariants;

    InvariantCheck(JdbcClient jdbc, Clock clock, List<Invariant> invariants) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.invariants = List.copyOf(invariants);
    }

    /** What was found at the last look. */
    record Finding(String name, int violations, List<String> examples, Instant checkedAt) {}

    /**
     * Looks, unless another node does or has just done. Each violation is an error in the log.
     *
     * @return whether it looked
     */
    @Scheduled(cron = "${orion.invariants.check:0 15 3 * * *}")
    @Transactional
    public boolean run() {
        if (!lock() || isJustDone()) {
            return false;
        }
        invariants.forEach(this::check);
        return true;
    }

    List<String> names() {
        return invariants.stream().map(Invariant::name).toList();
    }

    List<Finding> findings() {
        return jdbc.sql("select name, violations, examples, checked_at from orion.invariant_check order by name")
                .query((row, number) -> new Finding(
                        row.getString(1),
                        row.getInt(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private boolean isJustDone() {
        return jdbc.sql("select exists (select 1 from orion.invariant_check where checked_at > ?)")
                .param(Timestamp.from(clock.instant().minus(SAME_RUN)))
                .query(Boolean.class)
                .single();
    }

    private void check(Invariant invariant) {
        List<String> examples = new ArrayList<>();
        int[] found = {0};
        jdbc.sql("select what from " + invariant.view()).query(row -> {
            if (found[0]++ < MOST_LOGGED) {
                LOG.error("Violation in {}: {}", invariant.name(), row.getString(1));
                examples.add(row.getString(1));
            }
        });
        if (found[0] > MOST_LOGGED) {
            LOG.error("{} violations in {}, of which the first are logged", found[0], invariant.name());
        }
        var stored = examples.stream().limit(MOST_STORED).toArray(String[]::new);
        jdbc.sql("insert into orion.invariant_check (name, violations, examples, checked_at) values (?, ?, ?, ?)"
                        + " on conflict (name) do update set violations = excluded.violations,"
                        + " examples = excluded.examples, checked_at = excluded.checked_at")
                .params(invariant.name(), found[0], stored, Timestamp.from(clock.instant()))
                .update();
    }
}
