package io.orion.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call the processes and their elements, as the deployed models say. */
@Component
public class ProcessNames {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final RepositoryService repository;
    private final Map<String, Map<String, String>> elements = new ConcurrentHashMap<>();
    private volatile @Nullable Known known;

    private record Known(Map<String, String> names, long read) {}

    ProcessNames(RepositoryService repository) {
        this.repository = repository;
    }

    /** Names of all processes by their id; a new model is among them after a second. */
    public Map<String, String> all() {
        var last = known;
        if (last == null || System.nanoTime() - last.read() > FRESH_NANOS) {
            last = new Known(read(), System.nanoTime());
            known = last;
        }
        return last.names();
    }

    private Map<String, String> read() {
        Map<String, String> names = new TreeMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> names.put(
                        definition.getKey(), Objects.requireNonNullElse(definition.getName(), definition.getKey())));
        return Collections.unmodifiableMap(names);
    }

    /** Names of the user tasks of a process by the key of the element. */
    public Map<String, String> tasks(String process) {
        Map<String, String> names = new TreeMap<>();
        elements.computeIfAbsent(process, this::elements).forEach((element, name) -> {
            if (element.startsWith("userTask_")) {
                names.put(element, name);
            }
        });
        return names;
    }

    /** The label of an element; its id where it has none or the model has changed since. */
    public String element(String process, String element) {
        return elements.computeIfAbsent(process, this::elements).getOrDefault(element, element);
    }

    private Map<String, String> elements(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        Map<String, String> names = new TreeMap<>();
        if (definition != null) {
            repository
                    .getBpmnModelInstance(definition.getId())
                    .getModelElementsByType(FlowElement.class)
                    .forEach(element -> {
                        if (element.getName() != null) {
                            names.put(element.getId(), element.getName());
                        }
                    });
        }
        return names;
    }
}
