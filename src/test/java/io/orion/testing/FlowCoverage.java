package io.orion.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which sequence flows of which model were taken, so that a test can fail on a path that nothing passes. */
public final class FlowCoverage extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                String process = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey();
                known.computeIfAbsent(process, any -> new ConcurrentSkipListSet<>())
                        .add(flow.getId());
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                        execution -> taken.computeIfAbsent(process, any -> new ConcurrentSkipListSet<>())
                                .add(flow.getId()));
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** Forgets what was taken, so that a test class counts its own paths only. */
    public void reset() {
        taken.clear();
    }

    public Set<String> untaken(String process) {
        var left = new TreeSet<>(known.getOrDefault(process, Set.of()));
        left.removeAll(taken.getOrDefault(process, Set.of()));
        return left;
    }
}
