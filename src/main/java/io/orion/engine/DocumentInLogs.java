package io.orion.engine;

import io.orion.kernel.LoggedDocument;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.springframework.stereotype.Component;

/**
 * Log lines of a case carry its business key, which is the number of its document.
 *
 * <p>The engine does it while it walks through a model and when a job fails; listeners of a task run before it walks,
 * so they get it here.
 */
@Component
class DocumentInLogs extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setLoggingContextBusinessKey(LoggedDocument.KEY);
        configuration.setDelegateInterceptor(new DefaultDelegateInterceptor() {
            @Override
            @SuppressWarnings("try") // closing is its use
            public void handleInvocation(DelegateInvocation invocation) throws Exception {
                String key = invocation.getContextExecution() instanceof DelegateExecution execution
                        ? execution.getProcessBusinessKey()
                        : null;
                try (var logged = LoggedDocument.of(key)) {
                    super.handleInvocation(invocation);
                }
            }
        });
    }
}
