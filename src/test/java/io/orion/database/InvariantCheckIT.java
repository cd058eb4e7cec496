package io.orion.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody goes round the triggers: it is logged, counted and shown. Everything is rolled back again. */
@OrionTest
@ExtendWith(OutputCaptureExtension.class)
class InvariantCheckIT {

    @Autowired
    InvariantCheck check;

    @Autowired
    InvariantMetrics metrics;

    @Autowired
    MeterRegistry meters;

    @Autowired
    HealthEndpoint health;

    @Autowired
    HealthEndpointGroups groups;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void laterThanTheLastRun() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void logsCountsAndShowsEveryViolation(CapturedOutput output) {
        transaction.executeWithoutResult(status -> {
            spoil();
            assertThat(check.run()).isTrue();
            metrics.read();
            assertThat(gauge("ledger")).isEqualTo(1);
            assertThat(gauge("inventory")).isEqualTo(1);
            assertThat(metrics.health().getStatus().getCode()).isEqualTo("VIOLATED");
            assertThat(metrics.health().getDetails()).containsOnlyKeys("ledger", "inventory");
            status.setRollbackOnly();
        });
        assertThat(output)
                .contains("Violation in ledger: trigger journal_line_read_only on journal_line is switched off")
                .contains("Violation in inventory: GONE GONE-1 has other movements than 5");
    }

    @Test
    void isUpWhileEverythingHolds() {
        transaction.executeWithoutResult(status -> {
            assertThat(check.run()).isTrue();
            metrics.read();
            assertThat(gauge("ledger")).isZero();
            assertThat(metrics.health().getStatus().getCode()).isEqualTo("UP");
            status.setRollbackOnly();
        });
    }

    @Test
    void isLeftToOneNode() {
        transaction.executeWithoutResult(status -> {
            assertThat(check.run()).isTrue();
            var elsewhere = new TransactionTemplate(transaction.getTransactionManager());
            elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            assertThat(Boolean.TRUE.equals(elsewhere.execute(other -> check.run())))
                    .as("while the first is at it")
                    .isFalse();
            clock.advance(Duration.ofSeconds(30));
            assertThat(check.run()).as("just done").isFalse();
            clock.advance(Duration.ofSeconds(31));
            assertThat(check.run()).as("the next time").isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void isNoReasonToRestartANodeOrToLeaveItOut() {
        assertThat(groups.getPrimary().isMember("invariants")).isTrue();
        assertThat(groups.get("liveness").isMember("invariants")).isFalse();
        assertThat(groups.get("readiness").isMember("invariants")).isFalse();
        transaction.executeWithoutResult(status -> {
            spoil();
            check.run();
            assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
            status.setRollbackOnly();
        });
    }

    private void spoil() {
        jdbc.sql("alter table ledger.journal_line disable trigger journal_line_read_only")
                .update();
        jdbc.sql("insert into inventory.stock (warehouse, sku, serial_tracked, on_hand, value, average_cost)"
                        + " values ('GONE', 'GONE-1', false, 5, 5, 1)")
                .update();
    }

    private double gauge(String module) {
        return meters.get("orion.invariant.violations")
                .tag("module", module)
                .gauge()
                .value();
    }
}
