package io.orion.masterdata.imports;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** One thread for imports: they wait for each other in the database anyway. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

    private static final int WAITING = 16;

    /** Not the default candidate, so that Spring Boot still makes its own executor for everything else. */
    @Bean(defaultCandidate = false)
    TaskExecutor importExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("import-");
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setQueueCapacity(WAITING);
        return executor;
    }
}
