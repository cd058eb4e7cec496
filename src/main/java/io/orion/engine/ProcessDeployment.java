package io.orion.engine;

import static io.orion.engine.ProcessDeployments.BY_PEOPLE;
import static io.orion.engine.ProcessDeployments.BY_RELEASE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code processes/} at start, the only way a model gets into the engine; but for decision tables, which people
 * publish too ({@link DecisionDrafts}). What they published is not undone by a restart or a release.
 *
 * <p>Resources are named after their file, so that the same model is the same version in a checkout and in the jar;
 * what did not change since the last start is not deployed again.
 */
@Component
class ProcessDeployment extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployment.class);

    private final ResourcePatternResolver resources;
    private final ReleaseOffers offers;

    ProcessDeployment(ResourcePatternResolver resources, ReleaseOffers offers) {
        this.resources = resources;
        this.offers = offers;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try {
            deploy(engine);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the process models", e);
        }
    }

    private void deploy(ProcessEngine engine) throws IOException {
        deploy(engine, models());
    }

    private Map<String, byte[]> models() throws IOException {
        var models = new TreeMap<String, byte[]>();
        for (String suffix : new String[] {"bpmn", "dmn", "form"}) {
            for (var resource : resources.getResources("classpath*:processes/**/*." + suffix)) {
                try (InputStream in = resource.getInputStream()) {
                    models.put("processes/" + resource.getFilename(), in.readAllBytes());
                }
            }
        }
        return models;
    }

    /** Deploys what has changed since the release before, except for tables that people have changed since. */
    void deploy(ProcessEngine engine, Map<String, byte[]> models) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(BY_RELEASE)
                .source(BY_RELEASE)
                .enableDuplicateFiltering(true);
        var ours = new TreeMap<>(models);
        models.forEach((name, content) -> {
            if (name.endsWith(".dmn") && isLeftToPeople(engine.getRepositoryService(), name, content)) {
                ours.remove(name);
            }
        });
        if (!ours.isEmpty()) {
            ours.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
            deployment.deploy();
        }
    }

    /** A table whose newest version people published stays theirs; another version in the release is an offer. */
    private boolean isLeftToPeople(RepositoryService repository, String name, byte[] content) {
        var model = new String(content, StandardCharsets.UTF_8);
        var table = offers.tableOf(model);
        var versions = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list();
        if (versions.isEmpty() || !isBy(BY_PEOPLE, repository, versions.get(0))) {
            return false;
        }
        boolean known = versions.stream()
                .filter(version -> isBy(BY_RELEASE, repository, version))
                .findFirst()
                .filter(version -> model.equals(xml(repository, version)))
                .isPresent();
        if (known) {
            offers.takeBack(table);
        } else if (offers.offer(table, model)) {
            LOG.warn("The release brings another {}; people have changed theirs, which stays until they decide", name);
        }
        return true;
    }

    private static boolean isBy(String whom, RepositoryService repository, DecisionDefinition version) {
        return whom.equals(repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult()
                .getName());
    }

    private static String xml(RepositoryService repository, DecisionDefinition version) {
        try (var model = repository.getDecisionModel(version.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
