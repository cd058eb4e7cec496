package io.orion.engine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts Orion's case history in the place of the engine's own.
 *
 * <p>{@code orion.engine.history=full} keeps the stock history instead, for comparison; ADR 6 has the figures.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty(name = "orion.engine.history", havingValue = "case", matchIfMissing = true)
class CaseHistoryPlugin extends AbstractProcessEnginePlugin {

    private final CaseHistoryRows rows;

    CaseHistoryPlugin(CaseHistoryRows rows) {
        this.rows = rows;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var level = new CaseHistoryLevel();
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(level)));
        configuration.setHistory(CaseHistoryLevel.NAME);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setHistoryEventProducer(new CaseEventProducer());
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new CaseHistoryHandler())));
        var factories = Objects.requireNonNullElseGet(
                configuration.getCustomSessionFactories(), () -> new ArrayList<SessionFactory>());
        factories.add(new CaseHistorySession.Factory(rows));
        configuration.setCustomSessionFactories(factories);
    }
}
