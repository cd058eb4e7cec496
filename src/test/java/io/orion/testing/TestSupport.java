package io.orion.testing;

import io.orion.engine.CaseHistory;
import io.orion.engine.UserAccounts;
import io.orion.messaging.InboxDispatcher;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** The helpers that every {@link OrionTest} can have injected. */
@TestConfiguration(proxyBeanMethods = false)
class TestSupport {

    @Bean
    static FlowCoverage flowCoverage() {
        return new FlowCoverage();
    }

    @Bean
    static DatabaseCounter databaseCounter() {
        return new DatabaseCounter();
    }

    @Bean
    ProcessDriver processDriver(
            ManagementService management,
            RuntimeService runtime,
            TaskService tasks,
            InboxDispatcher inbox,
            MovableClock clock,
            CaseHistory history) {
        return new ProcessDriver(management, runtime, tasks, inbox, clock, history);
    }

    @Bean
    @Lazy
    Http http(Environment environment, UserAccounts accounts) {
        return new Http(environment, new TestUsers(accounts));
    }
}
