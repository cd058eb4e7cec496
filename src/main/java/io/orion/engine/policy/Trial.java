package io.orion.engine.policy;

import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTrials.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;

/**
 * One table in an engine of its own, with the settings of the real one, that knows no beans, no scripts and no
 * database. For one thread.
 */
final class Trial {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<String> inputs;
    private final List<String> matched = new ArrayList<>();

    Trial(String xml, ProcessEngineConfigurationImpl settings) {
        var table = TableXml.read(xml);
        var configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setEnableFeelLegacyBehavior(settings.isDmnFeelEnableLegacyBehavior());
        configuration.setReturnBlankTableOutputAsNull(settings.isDmnReturnBlankTableOutputAsNull());
        configuration.setFeelCustomFunctionProviders(settings.getDmnFeelCustomFunctionProviders());
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalStateException("A table carries no code in " + language);
        });
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .forEach(matched::add));
        engine = configuration.buildEngine();
        inputs = table.inputs().stream().map(Column::name).toList();
        decision = engine.parseDecision(table.key(), new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** A fact that is not given is not known. */
    Answer ask(Map<String, @Nullable Object> facts) {
        matched.clear();
        Map<String, @Nullable Object> asked = new HashMap<>();
        inputs.forEach(name -> asked.put(name, null));
        asked.putAll(facts);
        try {
            List<Map<String, @Nullable Object>> outputs = new ArrayList<>();
            engine.evaluateDecisionTable(decision, asked)
                    .forEach(row -> outputs.add(new LinkedHashMap<>(row.getEntryMap())));
            return new Answer(List.copyOf(matched), outputs, null);
        } catch (DmnEngineException | FeelException e) {
            return new Answer(List.of(), List.of(), e.getMessage());
        }
    }
}
