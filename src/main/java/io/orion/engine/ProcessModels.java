package io.orion.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deployed models: their drawing, and where a case can wait in them. */
@Component
public class ProcessModels {

    private final RepositoryService repository;

    ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The newest version of a process.
     *
     * @param xml the model, BPMN 2.0 with its layout
     * @param places where a case can wait, in the order of the model
     */
    public record Model(String process, String name, String xml, List<Place> places) {}

    /**
     * An element at which a case waits for a person, a message, a time or another process.
     *
     * @param name what people call it; of a choice between events, all of them
     */
    public record Place(String element, String name) {}

    public Optional<Model> find(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return Optional.ofNullable(definition)
                .map(it -> new Model(process, it.getName(), xml(it.getId()), places(it.getId())));
    }

    String xml(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Place> places(String definition) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .filter(ProcessModels::waits)
                .map(node -> new Place(node.getId(), name(node)))
                .toList();
    }

    /** An event behind a choice of events does not wait itself: the choice does. */
    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent
                        && node.getIncoming().stream().noneMatch(flow -> flow.getSource() instanceof EventBasedGateway);
    }

    private static String name(FlowNode node) {
        @Nullable String own = node.getName();
        if (own != null && !own.isBlank()) {
            return own;
        }
        return node.getOutgoing().stream()
                .map(flow -> flow.getTarget().getName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }
}
