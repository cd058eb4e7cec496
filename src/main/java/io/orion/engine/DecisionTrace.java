package io.orion.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes which rules of which version matched, which the engine's result does not tell. */
@Component
class DecisionTrace extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    /** The table evaluated last on this thread is the one asked for: those it requires are evaluated before it. */
    private final ThreadLocal<@Nullable Seen> seen = new ThreadLocal<>();

    record Seen(int version, List<String> rules) {}

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var dmn = configuration.getDmnEngineConfiguration();
        if (dmn == null) {
            dmn = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            configuration.setDmnEngineConfiguration(dmn);
        }
        dmn.getCustomPostDecisionTableEvaluationListeners().add(this);
    }

    void begin() {
        seen.remove();
    }

    @Nullable
    Seen end() {
        return seen.get();
    }

    void clear() {
        seen.remove();
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        int version = event.getDecisionTable() instanceof DecisionDefinition definition ? definition.getVersion() : 0;
        seen.set(new Seen(
                version,
                event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList()));
    }
}
