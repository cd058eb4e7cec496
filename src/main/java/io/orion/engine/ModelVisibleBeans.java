package io.orion.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Lets a model name delegates and listeners, and nothing else of the application.
 *
 * <p>By default every Spring bean is reachable from a BPMN expression, so a model could call a repository. Looked up
 * lazily, because delegates reach services that themselves need the engine.
 */
@Component
class ModelVisibleBeans extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;

    ModelVisibleBeans(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var visible = new Visible();
        configuration.setBeans(visible);
        configuration.setExpressionManager(new SpringExpressionManager(beans, visible));
    }

    private final class Visible extends AbstractMap<Object, Object> {

        @Override
        public boolean containsKey(Object name) {
            return name instanceof String bean
                    && beans.containsBean(bean)
                    && Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                            .anyMatch(type -> beans.isTypeMatch(bean, type));
        }

        @Override
        public @Nullable Object get(Object name) {
            return containsKey(name) ? beans.getBean((String) name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            throw new UnsupportedOperationException("Ask for one bean by its name");
        }
    }
}
