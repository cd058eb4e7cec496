package io.orion.engine.policy;

import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionRecords;
import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins what the engine has deployed with what people did to it. */
@Component
class DeployedTables implements DecisionTables {

    private static final Duration COUNTED = Duration.ofDays(30);

    private final Publications publications;
    private final RepositoryService repository;
    private final DraftTable drafts;
    private final ReleaseTable releases;
    private final DecisionRecords records;
    private final Clock clock;

    DeployedTables(
            Publications publications,
            RepositoryService repository,
            DraftTable drafts,
            ReleaseTable releases,
            DecisionRecords records,
            Clock clock) {
        this.publications = publications;
        this.repository = repository;
        this.drafts = drafts;
        this.releases = releases;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<Overview> all() {
        var counts = records.counts(clock.instant().minus(COUNTED));
        var open = drafts.states();
        var offers = releases.tables();
        return publications.newest().stream()
                .map(definition -> {
                    var key = definition.getKey();
                    var publication = publication(key, definition.getVersion());
                    return new Overview(
                            key,
                            publications.table(definition).name(),
                            process(key),
                            definition.getVersion(),
                            deployedAt(definition),
                            publication == null ? null : publication.proposedBy(),
                            counts.getOrDefault(key, 0L),
                            open.get(key),
                            offers.contains(key));
                })
                .sorted(Comparator.comparing(Overview::process).thenComparing(Overview::name))
                .toList();
    }

    private @Nullable DecisionDraft publication(String key, int version) {
        return drafts.of(key).stream()
                .filter(draft -> Objects.equals(draft.publishedVersion(), version))
                .findFirst()
                .orElse(null);
    }

    private Instant deployedAt(DecisionDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    /** Tables are named after the task that asks them. */
    private String process(String key) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(process ->
                        repository.getBpmnModelInstance(process.getId()).getModelElementById("businessRuleTask_" + key)
                                != null)
                .map(process -> process.getName())
                .findFirst()
                .orElse("");
    }

    @Override
    public DecisionTable current(String key) {
        return publications.table(publications.newest(key));
    }

    @Override
    public DecisionTable version(String key, int version) {
        return publications.table(publications.version(key, version));
    }

    @Override
    public List<Version> versions(String key) {
        Map<Integer, DecisionDraft> published = drafts.of(key).stream()
                .filter(draft -> draft.publishedVersion() != null)
                .collect(Collectors.toMap(DecisionDraft::publishedVersion, Function.identity()));
        return publications.versions(key).stream()
                .map(definition -> new Version(
                        definition.getVersion(), deployedAt(definition), published.get(definition.getVersion())))
                .toList();
    }

    @Override
    public Optional<DecisionTable> offered(String key) {
        return releases.open(key).map(offer -> TableXml.read(offer.content()));
    }
}
