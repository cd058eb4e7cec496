package io.orion.simulation;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code simulate [--orders=1000] [--months=12] [--seed=7]}: {@link SimulationStart} has done it; this ends the
 * process, with 1 where there was nothing to be done or not all was.
 */
@Component
@ConditionalOnProperty(name = SimulateWithoutServer.PROPERTY, havingValue = SimulateWithoutServer.COMMAND)
@Order(Ordered.LOWEST_PRECEDENCE)
class SimulateCommand implements ApplicationRunner {

    private final SimulationStart start;
    private final ConfigurableApplicationContext context;

    SimulateCommand(SimulationStart start, ConfigurableApplicationContext context) {
        this.start = start;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int code = start.hasSucceeded() ? 0 : 1;
        System.exit(SpringApplication.exit(context, () -> code));
    }
}
