package io.orion.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code processes/} at start, the only way a model gets into the engine.
 *
 * <p>Resources are named after their file, so that the same model is the same version in a checkout and in the jar;
 * what did not change since the last start is not deployed again.
 */
@Component
class ProcessDeployment extends AbstractProcessEnginePlugin {

    static final String NAME = "orion";

    private final ResourcePatternResolver resources;

    ProcessDeployment(ResourcePatternResolver resources) {
        this.resources = resources;
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
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .source(NAME)
                .enableDuplicateFiltering(true);
        var models = new TreeMap<String, byte[]>();
        for (String suffix : new String[] {"bpmn", "dmn", "form"}) {
            for (var resource : resources.getResources("classpath*:processes/**/*." + suffix)) {
                try (InputStream in = resource.getInputStream()) {
                    models.put("processes/" + resource.getFilename(), in.readAllBytes());
                }
            }
        }
        if (models.isEmpty()) {
            return;
        }
        models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }
}
