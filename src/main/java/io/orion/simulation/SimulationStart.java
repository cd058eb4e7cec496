package io.orion.simulation;

import io.orion.database.StartLock;
import io.orion.engine.SimulatedClock;
import io.orion.masterdata.DemoData;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Simulates before the port opens and before anything is scheduled: at the first start of the demo, or where the
 * command says so. A company that has orders already is left alone.
 */
@Component
class SimulationStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationStart.class);
    private static final int BEFORE_THE_PORT = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 4096;

    private final Simulation simulation;
    private final SimulationRuns runs;
    private final SimulationProperties properties;
    private final Doors doors;
    private final ObjectProvider<DemoData> demo;
    private final SimulatedClock clock;
    private final StartLock lock;
    private final Environment environment;
    private volatile boolean running;
    private volatile boolean succeeded;

    SimulationStart(
            Simulation simulation,
            SimulationRuns runs,
            SimulationProperties properties,
            Doors doors,
            ObjectProvider<DemoData> demo,
            SimulatedClock clock,
            StartLock lock,
            Environment environment) {
        this.simulation = simulation;
        this.runs = runs;
        this.properties = properties;
        this.doors = doors;
        this.demo = demo;
        this.clock = clock;
        this.lock = lock;
        this.environment = environment;
    }

    /** Whether the last start has simulated all that was asked for. */
    boolean hasSucceeded() {
        return succeeded;
    }

    @Override
    public void start() {
        running = true;
        boolean wanted = environment.acceptsProfiles(Profiles.of("demo")) || isCommand();
        if (wanted && properties.orders() > 0) {
            // the engine of a node that did not wait would work on cases which are still in another one's past
            lock.oneAfterTheOther(() -> {
                var scenario = Scenario.until(clock.realTime(), properties);
                if (claim(scenario)) {
                    simulate(scenario);
                }
            });
        }
    }

    private boolean isCommand() {
        return SimulateWithoutServer.COMMAND.equals(environment.getProperty(SimulateWithoutServer.PROPERTY));
    }

    /** One node of several simulates, once, and only where nothing has been ordered yet. */
    private boolean claim(Scenario scenario) {
        var claimed = new boolean[1];
        lock.alone(() -> {
            var last = runs.last();
            boolean untouched =
                    last.isEmpty() && doors.orders().list(null, null, 1).isEmpty();
            if (untouched) {
                runs.begin(scenario);
                claimed[0] = true;
            } else if (last.filter(run -> !run.finished()).isPresent()) {
                LOG.warn(
                        "A simulation stopped at {}. What it has done is complete and stays; it does not go on."
                                + " For a whole one begin with an empty database",
                        last.get().reachedAt());
            } else if (isCommand()) {
                LOG.error("Nothing was simulated: there are orders already. Take an empty database");
            }
        });
        return claimed[0];
    }

    /** What fails here must not keep the demo from starting. */
    private void simulate(Scenario scenario) {
        long began = System.nanoTime();
        var bar = new ProgressBar(System.console());
        LOG.info("Simulating {} orders since {}, seed {}", scenario.orders(), scenario.begins(), scenario.seed());
        try {
            clock.moveTo(scenario.begins());
            demo.ifAvailable(DemoData::load);
            simulation.run(scenario, (moment, orders) -> {
                runs.reached(moment);
                bar.show(part(scenario, moment), ProgressBar.describe(orders, scenario.orders()));
            });
            runs.finish();
            succeeded = true;
            LOG.info("Simulated in {} s", seconds(began));
        } catch (RuntimeException e) {
            LOG.error("The simulation ended early, after {} s", seconds(began), e);
        } finally {
            clock.release();
        }
    }

    private static double part(Scenario scenario, Instant moment) {
        return (double) Duration.between(scenario.begins(), moment).toSeconds()
                / Duration.between(scenario.begins(), scenario.ends()).toSeconds();
    }

    private static String seconds(long began) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) / 1e9);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_PORT;
    }
}
