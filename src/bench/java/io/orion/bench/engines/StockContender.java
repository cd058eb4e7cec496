package io.orion.bench.engines;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Camunda 7.24 as its Spring Boot starter sets it up, with none of Orion's settings and plug-ins: history "full", no
 * authorisation, the job executor's defaults. The order's data are process variables, as its guides show it.
 */
final class StockContender implements Contender {

    private final ConfigurableApplicationContext context;
    private final RuntimeService runtime;
    private final TaskService tasks;

    StockContender(ApplicationContextInitializer<ConfigurableApplicationContext> counting, String... arguments) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(counting);
        context = application.run(arguments);
        runtime = context.getBean(RuntimeService.class);
        tasks = context.getBean(TaskService.class);
        BusinessWrites.createTables(context.getBean(JdbcTemplate.class));
        context.getBean(RepositoryService.class)
                .createDeployment()
                .addClasspathResource("bench/stock-order.bpmn")
                .deploy();
    }

    @Override
    public void start(String number) {
        runtime.startProcessInstanceByKey(
                "benchOrder",
                number,
                Map.of(
                        "customer",
                        "C1001",
                        "amount",
                        new BigDecimal("1234.56").doubleValue(),
                        "currency",
                        "EUR",
                        "lines",
                        3,
                        "region",
                        "EMEA",
                        "express",
                        false));
    }

    @Override
    public void approve(String number) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskCandidateGroup("bench")
                .singleResult();
        tasks.complete(task.getId());
    }

    @Override
    public void pay(String number) {
        runtime.createMessageCorrelation("benchPaid")
                .processInstanceBusinessKey(number)
                .correlate();
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
    static class Application {

        @Bean
        JavaDelegate recordBenchOrderDelegate(JdbcTemplate jdbc) {
            var writes = new BusinessWrites(jdbc);
            return execution -> writes.recordOrder(execution.getProcessBusinessKey());
        }

        @Bean
        JavaDelegate billBenchOrderDelegate(JdbcTemplate jdbc) {
            var writes = new BusinessWrites(jdbc);
            return execution -> {
                writes.bill(execution.getProcessBusinessKey());
                ContenderMain.PROGRESS.billedOnCommit(execution.getProcessBusinessKey());
            };
        }
    }
}
