package io.orion.bench.engines;

import io.orion.OrionApplication;
import io.orion.engine.Actors;
import io.orion.engine.CaseTasks;
import io.orion.engine.ModelGrants;
import io.orion.engine.Processes;
import io.orion.engine.TaskWork;
import io.orion.engine.Worklist;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * Orion as it is delivered, with one more process: rights, task guard, case history and whatever else listens.
 *
 * <p>The model carries one variable; orders live in their table. Tasks are found and completed as the portal does it.
 */
final class OrionContender implements Contender {

    private static final Authentication APPROVER = UsernamePasswordAuthenticationToken.authenticated(
            "approver", "", AuthorityUtils.createAuthorityList("ROLE_bench"));

    private final ConfigurableApplicationContext context;
    private final Processes processes;
    private final Worklist worklist;
    private final TaskWork work;
    private final TransactionTemplate transaction;
    private final TaskService tasks;
    private final boolean listed;

    /** Not {@code listed}, it does not write the list of open tasks, and finds them by the engine's query. */
    OrionContender(
            boolean listed,
            ApplicationContextInitializer<ConfigurableApplicationContext> counting,
            String... arguments) {
        this.listed = listed;
        var application = new SpringApplication(OrionApplication.class, Beans.class);
        application.addInitializers(counting, new WithoutTests());
        if (!listed) {
            application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new WithoutList()));
        }
        context = application.run(arguments);
        processes = context.getBean(Processes.class);
        worklist = context.getBean(Worklist.class);
        work = context.getBean(TaskWork.class);
        transaction = context.getBean(TransactionTemplate.class);
        tasks = context.getBean(TaskService.class);
        BusinessWrites.createTables(context.getBean(JdbcTemplate.class));
        context.getBean(RepositoryService.class)
                .createDeployment()
                .addClasspathResource("bench/orion-order.bpmn")
                .deploy();
        context.getBean(ModelGrants.class).apply();
    }

    @Override
    public void start(String number) {
        transaction.executeWithoutResult(any -> processes.start("benchOrder", number, Map.of()));
    }

    @Override
    public void approve(String number) {
        SecurityContextHolder.getContext().setAuthentication(APPROVER);
        try {
            work.complete(task(number), Map.of(), Actors.current());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String task(String number) {
        return listed
                ? worklist.ofCase(number).get(0).id()
                : tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId();
    }

    @Override
    public void pay(String number) {
        transaction.executeWithoutResult(any -> {
            if (!processes.wake("benchPaid", number)) {
                throw new IllegalStateException("Nobody waits for the payment of " + number);
            }
        });
    }

    @Override
    public void close() {
        context.close();
    }

    /** Takes the list's writes away, which no setting of Orion does. */
    private static final class WithoutList implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (name.equals("taskTable")) {
                var field = ReflectionUtils.findField(bean.getClass(), "jdbc");
                ReflectionUtils.makeAccessible(field);
                ReflectionUtils.setField(field, bean, new JdbcTemplate() {
                    @Override
                    public int update(String sql, Object... values) {
                        return 0;
                    }
                });
            }
            return bean;
        }
    }

    static class Beans {

        @Bean
        JavaDelegate recordBenchOrderDelegate(JdbcTemplate jdbc) {
            var writes = new BusinessWrites(jdbc);
            return execution -> execution.setVariable(
                    "approvalRequired",
                    writes.recordOrder(execution.getProcessBusinessKey()).signum() > 0);
        }

        @Bean
        JavaDelegate billBenchOrderDelegate(JdbcTemplate jdbc) {
            var writes = new BusinessWrites(jdbc);
            return execution -> {
                writes.bill(execution.getProcessBusinessKey());
                ContenderMain.PROGRESS.billedOnCommit(execution.getProcessBusinessKey());
            };
        }

        @Bean
        CaseTasks benchTasks() {
            return new CaseTasks() {
                @Override
                public String processId() {
                    return "benchOrder";
                }

                @Override
                public Facts describe(String task, String businessKey) {
                    return new Facts("Order " + businessKey, null);
                }
            };
        }
    }
}
