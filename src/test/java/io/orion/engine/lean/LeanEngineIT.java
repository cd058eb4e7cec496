package io.orion.engine.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.LoggedDocument;
import io.orion.testing.LogLines;
import io.orion.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/** An engine with nothing but Orion's managers, whose acquisition looks for jobs once an hour only. */
class LeanEngineIT {

    private static final int HOUR = 3_600_000;

    private static final ThreadPoolTaskExecutor THREADS = new ThreadPoolTaskExecutor();
    private static final AtomicInteger REFUSALS = new AtomicInteger();
    private static volatile CountDownLatch ran = new CountDownLatch(1);

    private static ProcessEngine engine;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        var database = TestDatabase.newDatabase();
        var source = new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        var transactions = new JdbcTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        THREADS.initialize();
        var configuration = new SpringProcessEngineConfiguration();
        var beans = new GenericApplicationContext();
        beans.refresh();
        configuration.setApplicationContext(beans);
        configuration.setProcessEngineName("lean");
        configuration.setDataSource(source);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutor(moodyExecutor());
        configuration.setJobExecutorActivate(true);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setLoggingContextBusinessKey(LoggedDocument.KEY);
        configuration.setHistory("none");
        configuration.setProcessEnginePlugins(List.of(new LeanEngine(1)));
        engine = configuration.buildProcessEngine();
        deploy("lean", Probe.class);
        deploy("failing", Failure.class);
    }

    private static JobExecutor moodyExecutor() {
        TaskExecutor moody = task -> {
            if (REFUSALS.getAndDecrement() > 0) {
                throw new RejectedExecutionException("busy");
            }
            THREADS.execute(task);
        };
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(moody);
        executor.setWaitTimeInMillis(HOUR);
        executor.setMaxWait(HOUR);
        return executor;
    }

    private static void deploy(String process, Class<? extends JavaDelegate> delegate) {
        var model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaAsyncBefore()
                .camundaClass(delegate.getName())
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .deploy();
    }

    /** Says that it ran. */
    public static final class Probe implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            ran.countDown();
        }
    }

    /** Fails. */
    public static final class Failure implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalStateException("as it should");
        }
    }

    @AfterAll
    static void stop() {
        engine.close();
        THREADS.shutdown();
    }

    /** The thread has left the job of the test before, and has given back its room, when it comes to the next work. */
    @BeforeEach
    void forget() throws Exception {
        THREADS.submit(() -> {}).get(1, TimeUnit.MINUTES);
        REFUSALS.set(0);
        ran = new CountDownLatch(1);
    }

    @Test
    void runsAJobAtOnceThatNobodyAcquires() throws InterruptedException {
        engine.getRuntimeService().startProcessInstanceByKey("lean");
        assertThat(ran.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void leavesAJobToTheAcquisitionThatTheExecutorRefuses() throws InterruptedException {
        REFUSALS.set(1);
        engine.getRuntimeService().startProcessInstanceByKey("lean");
        assertThat(ran.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void givesBackTheRoomOfATransactionThatIsRolledBack() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            engine.getRuntimeService().startProcessInstanceByKey("lean");
            status.setRollbackOnly();
        });
        runsAJobAtOnceThatNobodyAcquires();
    }

    @Test
    void logsAFailureWithItsDocumentAndForgetsTheDocumentThen() throws Exception {
        try (var lines = LogLines.of("org.camunda.bpm.engine.jobexecutor")) {
            engine.getRuntimeService().startProcessInstanceByKey("failing", "SO-2026-000001");
            String left = THREADS.submit(() -> MDC.get(LoggedDocument.KEY)).get(1, TimeUnit.MINUTES);
            assertThat(left).isNull();
            assertThat(lines.with("ENGINE-14006"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getMDCPropertyMap().get(LoggedDocument.KEY))
                            .isEqualTo("SO-2026-000001"));
        }
    }

    @Test
    void aSuspendedDefinitionStartsNothingFromThatMomentOn() throws InterruptedException {
        runsAJobAtOnceThatNobodyAcquires();
        engine.getRepositoryService().suspendProcessDefinitionByKey("lean");
        try {
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("lean"))
                    .isInstanceOf(SuspendedEntityInteractionException.class);
        } finally {
            engine.getRepositoryService().activateProcessDefinitionByKey("lean");
        }
        engine.getRuntimeService().startProcessInstanceByKey("lean");
    }

    @Test
    void aNewVersionIsStartedFromThatMomentOn() throws InterruptedException {
        runsAJobAtOnceThatNobodyAcquires();
        deploy("lean", Probe.class);
        var instance = engine.getRuntimeService().startProcessInstanceByKey("lean");
        var newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("lean")
                .latestVersion()
                .singleResult();
        assertThat(instance.getProcessDefinitionId()).isEqualTo(newest.getId());
    }

    @Test
    void refusesARevocationBecauseItWouldHaveNoEffect() {
        var service = engine.getAuthorizationService();
        var revocation = service.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revocation.setGroupId("warehouse");
        revocation.setResource(Resources.PROCESS_DEFINITION);
        revocation.setResourceId(Authorization.ANY);
        revocation.addPermission(Permissions.READ);
        assertThatThrownBy(() -> service.saveAuthorization(revocation))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("never revoked");
    }
}
