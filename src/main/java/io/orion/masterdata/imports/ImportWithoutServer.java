package io.orion.masterdata.imports;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * When the first argument is {@code import}, opens no port and runs no jobs.
 *
 * <p>The web application itself is still built, because Camunda's pages and Spring Security insist on one; it takes
 * part of a second and nobody can reach it.
 */
class ImportWithoutServer implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "orion.command";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var arguments = environment.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME, "");
        if (arguments.equals(ImportCommand.NAME) || arguments.startsWith(ImportCommand.NAME + ",")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "import command",
                            Map.of(
                                    PROPERTY,
                                    ImportCommand.NAME,
                                    "server.port",
                                    "-1",
                                    "camunda.bpm.job-execution.enabled",
                                    "false",
                                    "orion.messaging.dispatching",
                                    "false")));
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
