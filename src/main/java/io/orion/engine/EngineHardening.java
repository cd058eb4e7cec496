package io.orion.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Closes the engine's open defaults. Each line has a test in {@code EngineHardeningTest}.
 *
 * <p>Carries the dependency on Flyway for the engine: its configuration collects all plug-ins, so it waits for this
 * one.
 */
@Component
@DependsOnDatabaseInitialization
class EngineHardening extends AbstractProcessEnginePlugin {

    /** Names of users and groups: lower case words joined by hyphens. */
    private static final String NAMES = "[a-z][a-z0-9-]{0,62}";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(NAMES);
        configuration.setAuthorizationEnabled(true);
        configuration.setAuthorizationEnabledForCustomCode(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnablePasswordPolicy(true);
        configuration.setWebappsAuthenticationLoggingEnabled(true);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableScriptCompilation(false);
        configuration.setAutoStoreScriptVariables(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
    }
}
