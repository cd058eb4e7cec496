package io.orion.engine;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A node that stops takes no more jobs, finishes those that run, and gives back those that it took and did not begin.
 *
 * <p>Left to the engine, the latter stay locked until their lock ends, and running ones are interrupted.
 */
@Component
class EngineStop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EngineStop.class);
    private static final long LONGEST_JOB_SECONDS = 20;

    private final ObjectProvider<JobExecutor> jobs;
    private final ObjectProvider<ThreadPoolTaskExecutor> threads;
    private final JdbcClient jdbc;
    private volatile boolean running;

    EngineStop(
            ObjectProvider<JobExecutor> jobs,
            @Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> threads,
            JdbcClient jdbc) {
        this.jobs = jobs;
        this.threads = threads;
        this.jdbc = jdbc;
    }

    /** Before anything else stops. The acquisition itself is ended later: requests still tell it of new jobs. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void takeNoMore() {
        jobs.ifAvailable(executor -> {
            if (executor.isActive()) {
                executor.getAcquireJobsRunnable().stop();
            }
        });
        threads.ifAvailable(pool -> pool.getThreadPoolExecutor().getQueue().clear());
    }

    @Override
    public void stop() {
        running = false;
        jobs.ifAvailable(executor -> {
            executor.shutdown();
            threads.ifAvailable(pool -> {
                if (finish(pool.getThreadPoolExecutor())) {
                    giveBack(executor.getLockOwner());
                }
            });
        });
    }

    private static boolean finish(ThreadPoolExecutor pool) {
        pool.shutdown();
        pool.getQueue().clear();
        try {
            boolean finished = pool.awaitTermination(LONGEST_JOB_SECONDS, TimeUnit.SECONDS);
            if (!finished) {
                LOG.warn("{} jobs still run and are interrupted; they start again elsewhere", pool.getActiveCount());
            }
            return finished;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void giveBack(String node) {
        int given = jdbc.sql("update camunda.act_ru_job set lock_owner_ = null, lock_exp_time_ = null"
                        + " where lock_owner_ = ?")
                .param(node)
                .update();
        LOG.info("No job runs here any more; {} are left to the other nodes", given);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the last request has been answered, before the threads go. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;
    }
}
