package io.orion.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The model of a document's process, with what has happened and is happening in it. */
@Component
public class Diagrams {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final CaseHistory history;
    private final ProcessModels models;

    Diagrams(RepositoryService repository, RuntimeService runtime, CaseHistory history, ProcessModels models) {
        this.models = models;
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
    }

    /**
     * A diagram.
     *
     * @param name the process's name
     * @param xml the model, BPMN 2.0 with its layout
     * @param tokens how many wait at each element
     * @param passed elements that were left
     * @param incidents the message of the incident at an element
     */
    public record Diagram(
            String document,
            String process,
            String name,
            String xml,
            Map<String, Integer> tokens,
            Set<String> passed,
            Map<String, String> incidents) {}

    /** One diagram for each process that ever ran under the document's number. */
    public List<Diagram> of(String document) {
        var events = history.of(document);
        var processes = new LinkedHashMap<String, Set<String>>();
        for (var event : events) {
            var passed = processes.computeIfAbsent(event.process(), any -> new TreeSet<>());
            if (event.kind() == CaseHistory.Kind.PASSED || event.kind() == CaseHistory.Kind.LEFT) {
                passed.add(event.element());
            }
        }
        var running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(document)
                .list();
        List<Diagram> diagrams = new ArrayList<>();
        processes.forEach((process, passed) -> diagrams.add(diagram(document, process, passed, running)));
        return diagrams;
    }

    private Diagram diagram(String document, String process, Set<String> passed, List<ProcessInstance> running) {
        var own = running.stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals(process))
                .toList();
        var definition = own.isEmpty()
                ? repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                : repository.getProcessDefinition(own.get(0).getProcessDefinitionId());
        Map<String, Integer> tokens = new LinkedHashMap<>();
        Map<String, String> incidents = new LinkedHashMap<>();
        for (var instance : own) {
            leaves(runtime.getActivityInstance(instance.getId()))
                    .forEach(element -> tokens.merge(element, 1, Integer::sum));
            runtime.createIncidentQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(incident ->
                            incidents.put(incident.getActivityId(), String.valueOf(incident.getIncidentMessage())));
        }
        return new Diagram(
                document, process, definition.getName(), models.xml(definition.getId()), tokens, passed, incidents);
    }

    private static Stream<String> leaves(ActivityInstance instance) {
        var children = Arrays.stream(instance.getChildActivityInstances()).flatMap(Diagrams::leaves);
        var transitions =
                Arrays.stream(instance.getChildTransitionInstances()).map(transition -> transition.getActivityId());
        boolean leaf =
                instance.getChildActivityInstances().length == 0 && instance.getChildTransitionInstances().length == 0;
        return leaf ? Stream.of(instance.getActivityId()) : Stream.concat(children, transitions);
    }
}
