package io.orion.engine.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes the history of cases that are over and older than they have to be kept.
 *
 * <p>In small portions, each a transaction of its own; what a running process did is never removed, however old.
 */
@Component
class CaseHistoryRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(CaseHistoryRemoval.class);
    private static final int PORTION = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    CaseHistoryRemoval(JdbcClient jdbc, Clock clock, @Value("${orion.engine.history-kept:730d}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "${orion.engine.history-removal:0 30 2 * * *}")
    void removeExpired() {
        long removed = 0;
        int portion;
        do {
            portion = removePortion();
            removed += portion;
        } while (portion == PORTION);
        if (removed > 0) {
            LOG.info("Removed {} history rows older than {} days", removed, kept.toDays());
        }
    }

    int removePortion() {
        return jdbc.sql("delete from engine.case_history where id in ("
                        + "select h.id from engine.case_history h where h.recorded_at < ? and not exists ("
                        + "select 1 from camunda.act_ru_execution e where e.proc_inst_id_ = h.process_instance_id)"
                        + " limit " + PORTION + ")")
                .param(Timestamp.from(clock.instant().minus(kept)))
                .update();
    }
}
