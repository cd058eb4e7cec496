package io.orion.engine.worklist;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code lists --check} compares the lists of tasks and cases with their sources and says what differs; {@code lists
 * --rebuild} makes them anew. Ends with 1 where something differs.
 */
@Component
class ListsCommand implements ApplicationRunner {

    static final String NAME = "lists";

    private static final Logger LOG = LoggerFactory.getLogger(ListsCommand.class);

    private final Lists lists;
    private final ConfigurableApplicationContext application;

    ListsCommand(Lists lists, ConfigurableApplicationContext application) {
        this.lists = lists;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(NAME)) {
            int code = execute(arguments.containsOption("rebuild"));
            System.exit(SpringApplication.exit(application, () -> code));
        }
    }

    private int execute(boolean rebuild) {
        if (rebuild) {
            lists.rebuild(done -> LOG.info("{} cases and tasks listed", done));
        }
        var differences = lists.differences();
        differences.forEach(LOG::error);
        LOG.info("{} differences", differences.size());
        return differences.isEmpty() ? 0 : 1;
    }
}
