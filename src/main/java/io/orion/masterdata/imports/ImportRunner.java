package io.orion.masterdata.imports;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs the command and ends the process with its exit code; last of all runners. */
@Component
@ConditionalOnProperty(name = ImportWithoutServer.PROPERTY, havingValue = ImportCommand.NAME)
@Order(Ordered.LOWEST_PRECEDENCE)
class ImportRunner implements ApplicationRunner {

    private final ImportCommand command;
    private final ConfigurableApplicationContext context;

    ImportRunner(ImportCommand command, ConfigurableApplicationContext context) {
        this.command = command;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int code = command.run(arguments);
        System.exit(SpringApplication.exit(context, () -> code));
    }
}
