package io.orion.engine.lean;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.ProcessDataContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs that this node has just stored, as many at once as it has room for. */
final class JobHandOver {

    private static final Logger LOG = LoggerFactory.getLogger(JobHandOver.class);

    private final Semaphore room;

    JobHandOver(int mostAtOnce) {
        room = new Semaphore(mostAtOnce);
    }

    boolean reserve() {
        return room.tryAcquire();
    }

    void release() {
        room.release();
    }

    /** Takes the jobs of a committed transaction; what the executor refuses becomes free for whoever acquires it. */
    void run(List<String> jobs, ProcessEngineConfigurationImpl engine) {
        try {
            ((SpringJobExecutor) engine.getJobExecutor()).getTaskExecutor().execute(() -> {
                try {
                    work(jobs, engine);
                } finally {
                    release();
                }
            });
        } catch (RejectedExecutionException e) {
            release();
            LOG.debug("Jobs go back, the executor is busy: {}", jobs);
            jobs.forEach(job -> unlock(job, engine));
            engine.getJobExecutor().jobWasAdded();
        }
    }

    private static void work(List<String> jobs, ProcessEngineConfigurationImpl engine) {
        var context = new JobExecutorContext();
        List<String> queue = context.getCurrentProcessorJobQueue(); // jobs that follow in the same process come here
        queue.addAll(jobs);
        Context.setJobExecutorContext(context);
        try {
            while (!queue.isEmpty()) {
                String job = queue.remove(0);
                if (engine.getJobExecutor().isActive()) {
                    execute(job, engine);
                } else {
                    unlock(job, engine);
                }
            }
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    /**
     * A failure is recorded with the job by the engine, which also decides about retries. It leaves the case in the
     * thread's log context until the failure has been logged.
     */
    private static void execute(String job, ProcessEngineConfigurationImpl engine) {
        var failures = new JobFailureCollector(job);
        try {
            ExecuteJobHelper.executeJob(
                    job, engine.getCommandExecutorTxRequired(), failures, new ExecuteJobsCmd(job, failures), engine);
        } catch (RuntimeException e) {
            ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(job, e);
        } finally {
            new ProcessDataContext(engine).clearMdc();
        }
    }

    private static void unlock(String job, ProcessEngineConfigurationImpl engine) {
        try {
            engine.getCommandExecutorTxRequiresNew().execute(new UnlockJobCmd(job));
        } catch (RuntimeException e) {
            LOG.warn("Job {} stays locked until its lock expires", job, e);
        }
    }
}
