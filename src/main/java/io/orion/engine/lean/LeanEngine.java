package io.orion.engine.lean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts Orion's managers in the place of the engine's. */
@Component
class LeanEngine extends AbstractProcessEnginePlugin {

    private final JobHandOver handOver;

    LeanEngine(@Value("${orion.engine.jobs-handed-over:16}") int mostAtOnce) {
        handOver = new JobHandOver(mostAtOnce);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new LeanAuthorizations());
        configuration.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        List<SessionFactory> factories = Objects.requireNonNullElseGet(
                configuration.getCustomSessionFactories(), () -> new ArrayList<SessionFactory>());
        var memory = new KnownDefinitions.Memory();
        factories.add(new Managers(AuthorizationManager.class, GrantsOnly::new));
        factories.add(new Managers(ProcessDefinitionManager.class, memory::manager));
        factories.add(new Managers(JobManager.class, () -> new HandedOverJobs(handOver)));
        configuration.setCustomSessionFactories(factories);
    }

    private record Managers(Class<?> type, Supplier<Session> create) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return create.get();
        }
    }
}
