package io.orion.engine.lean;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Gives a new job to this node's executor when its transaction has committed, instead of letting it be found.
 *
 * <p>The job is stored locked, as an acquired one would be; if this node dies, the lock expires and another finds it.
 * Where the executor is busy, jobs are stored unlocked and acquired as usual. One instance serves one command; its jobs
 * of the same process instance run one after the other.
 */
final class HandedOverJobs extends JobManager {

    private final JobHandOver handOver;
    private final Map<String, List<String>> jobs = new LinkedHashMap<>();

    HandedOverJobs(JobHandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    protected void hintJobExecutor(JobEntity job) {
        var engine = Context.getProcessEngineConfiguration();
        if (!isForNow(job) || isFollowedUp(job) || !engine.getJobExecutor().isActive() || !join(job, engine)) {
            super.hintJobExecutor(job);
            return;
        }
        var executor = engine.getJobExecutor();
        job.setLockOwner(executor.getLockOwner());
        job.setLockExpirationTime(lockExpiry(executor));
    }

    private static Date lockExpiry(JobExecutor executor) {
        return new Date(ClockUtil.getCurrentTime().getTime() + executor.getLockTimeInMillis());
    }

    private static boolean isForNow(JobEntity job) {
        return job instanceof MessageEntity && job.getDuedate() == null && !job.isSuspended();
    }

    /** The next step of the process whose job runs on this thread is run by this thread; the engine sees to that. */
    private static boolean isFollowedUp(JobEntity job) {
        var running = Context.getJobExecutorContext();
        return running != null
                && running.isExecutingExclusiveJob()
                && job.isExclusive()
                && job.getProcessInstanceId() != null
                && job.getProcessInstanceId().equals(running.getCurrentJob().getProcessInstanceId());
    }

    private boolean join(JobEntity job, ProcessEngineConfigurationImpl engine) {
        String instance = String.valueOf(job.getProcessInstanceId());
        var waiting = jobs.get(instance);
        if (waiting != null) {
            waiting.add(job.getId());
            return true;
        }
        if (!handOver.reserve()) {
            return false;
        }
        List<String> batch = new ArrayList<>(List.of(job.getId()));
        jobs.put(instance, batch);
        CommandContext command = Context.getCommandContext();
        command.getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, any -> handOver.run(batch, engine));
        command.getTransactionContext().addTransactionListener(TransactionState.ROLLED_BACK, any -> handOver.release());
        return true;
    }
}
