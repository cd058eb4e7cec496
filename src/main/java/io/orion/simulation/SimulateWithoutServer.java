package io.orion.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** When the first argument is {@code simulate}, opens no port and runs no jobs but those of the simulation. */
class SimulateWithoutServer implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "orion.command";
    static final String COMMAND = "simulate";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var arguments = environment.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME, "");
        if (!arguments.equals(COMMAND) && !arguments.startsWith(COMMAND + ",")) {
            return;
        }
        Map<String, Object> settings = new HashMap<>(Map.of(
                PROPERTY,
                COMMAND,
                "server.port",
                "-1",
                "camunda.bpm.job-execution.enabled",
                "false",
                "orion.messaging.dispatching",
                "false"));
        for (String option : List.of("orders", "months", "seed")) {
            var given = environment.getProperty(option);
            if (given != null) {
                settings.put("orion.simulation." + option, given);
            }
        }
        environment.getPropertySources().addFirst(new MapPropertySource("simulate command", settings));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
