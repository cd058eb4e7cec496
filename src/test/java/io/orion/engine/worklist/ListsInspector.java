package io.orion.engine.worklist;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Compares the lists of a context with their sources, for tests of other modules. */
public final class ListsInspector {

    private ListsInspector() {}

    public static List<String> differences(ApplicationContext context) {
        return context.getBean(Lists.class).differences();
    }
}
