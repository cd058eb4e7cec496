package io.orion.simulation;

import io.orion.OrionApplication;
import io.orion.engine.SimulatedClock;
import io.orion.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The demo's first start on a database of its own, at a moment that never changes, without a port. */
final class SimulatedOrion {

    /** A Wednesday afternoon. */
    static final Instant NOW = Instant.parse("2026-11-25T14:00:00Z");

    private SimulatedOrion() {}

    static ConfigurableApplicationContext start(long seed, int orders, int months, Path outgoing) {
        var database = TestDatabase.newDatabase();
        var application = new SpringApplication(OrionApplication.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("withoutTestComponents", new NoTestComponents());
            ((GenericApplicationContext) context)
                    .registerBean(
                            "standingClock",
                            SimulatedClock.class,
                            () -> new SimulatedClock(Clock.fixed(NOW, ZoneOffset.UTC)),
                            definition -> definition.setPrimary(true));
        });
        return application.run(
                "--server.port=-1",
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.datasource.hikari.maximum-pool-size=4",
                "--spring.jmx.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--orion.messaging.dispatching=false",
                "--orion.messaging.outgoing-directory=" + outgoing,
                "--orion.simulation.seed=" + seed,
                "--orion.simulation.orders=" + orders,
                "--orion.simulation.months=" + months);
    }

    /** The class path is that of the tests; what they define for themselves is none of Orion's. */
    private static final class NoTestComponents extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }
    }
}
