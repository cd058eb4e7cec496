package io.orion.engine;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What people call the processes and their elements, as the deployed models say. */
@Component
public class ProcessNames {

    private final RepositoryService repository;
    private final Map<String, Map<String, String>> elements = new ConcurrentHashMap<>();

    ProcessNames(RepositoryService repository) {
        this.repository = repository;
    }

    /** Names of all processes by their id. */
    public Map<String, String> all() {
        Map<String, String> names = new TreeMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> names.put(
                        definition.getKey(), Objects.requireNonNullElse(definition.getName(), definition.getKey())));
        return names;
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
