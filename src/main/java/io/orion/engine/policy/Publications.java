package io.orion.engine.policy;

import io.orion.engine.DecisionTable;
import io.orion.engine.ProcessDeployments;
import io.orion.kernel.UnknownRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The tables in the engine. What is deployed never changes, so that it is read once. */
@Component
class Publications {

    private final RepositoryService repository;
    private final Map<String, DecisionTable> read = new ConcurrentHashMap<>();

    Publications(RepositoryService repository) {
        this.repository = repository;
    }

    List<DecisionDefinition> newest() {
        return repository.createDecisionDefinitionQuery().latestVersion().list();
    }

    DecisionDefinition newest(String key) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .orElseThrow(() -> new UnknownRecord("decision table", key));
    }

    DecisionDefinition version(String key, int version) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .orElseThrow(() -> new UnknownRecord("version " + version + " of decision table", key));
    }

    List<DecisionDefinition> versions(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list();
    }

    DecisionTable table(DecisionDefinition definition) {
        return read.computeIfAbsent(definition.getId(), id -> TableXml.read(xml(definition)));
    }

    String xml(DecisionDefinition definition) {
        try (var model = repository.getDecisionModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes this the version that decides, in the caller's transaction, and returns its number. */
    int publish(String key, String xml) {
        var deployed = repository
                .createDeployment()
                .name(ProcessDeployments.BY_PEOPLE)
                .source(ProcessDeployments.BY_PEOPLE)
                .addString(newest(key).getResourceName(), xml)
                .deployWithResult()
                .getDeployedDecisionDefinitions();
        return Objects.requireNonNull(deployed, "a table was deployed").get(0).getVersion();
    }
}
