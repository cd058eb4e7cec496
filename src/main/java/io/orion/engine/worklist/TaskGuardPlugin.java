package io.orion.engine.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the {@link TaskGuard} and the list of open tasks on every user task of every model; built-in listeners cannot be
 * skipped by a caller.
 */
@Component
class TaskGuardPlugin extends AbstractProcessEnginePlugin {

    private final TaskGuard guard;

    TaskGuardPlugin(TaskGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = Objects.requireNonNullElseGet(
                configuration.getCustomPreBPMNParseListeners(), () -> new ArrayList<BpmnParseListener>());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, guard.onCreate());
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard.onAssignment());
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard.onComplete());
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, guard.onChange());
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard.onEnd());
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, guard.onEnd());
            }
        });
        configuration.setCustomPreBPMNParseListeners(listeners);
    }
}
