package io.orion.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs jobs on the caller's thread, one after the other, where no job executor works. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int BATCH = 200;

    private final ManagementService management;
    private final RuntimeService runtime;

    DueJobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /**
     * Runs the jobs that are due by the engine's clock, the earliest first and those of the same moment in the order of
     * their documents. One that fails is kept for its next attempt, as ever.
     *
     * @return how many ran, whatever came of it
     */
    public int run() {
        var due = management.createJobQuery().executable().listPage(0, BATCH);
        int ran = 0;
        for (Job job : due.size() < 2 ? due : inOrder(due)) {
            ran += run(job) ? 1 : 0;
        }
        return ran;
    }

    /** When the next job is due that does not wait already. */
    public Optional<Instant> nextDue() {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(new Date(0))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private List<Job> inOrder(List<Job> jobs) {
        var instances = new HashSet<String>();
        jobs.forEach(job -> instances.add(job.getProcessInstanceId()));
        Map<String, String> documents = new HashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(instances)
                .unlimitedList()
                .forEach(instance -> documents.put(instance.getId(), String.valueOf(instance.getBusinessKey())));
        return jobs.stream()
                .sorted(Comparator.comparing(DueJobs::dueAt)
                        .thenComparing(job -> documents.getOrDefault(job.getProcessInstanceId(), ""))
                        .thenComparing(Job::getJobDefinitionId))
                .toList();
    }

    private static Date dueAt(Job job) {
        return job.getDuedate() == null ? job.getCreateTime() : job.getDuedate();
    }

    /** A job that an earlier one has made needless is gone, which is no failure. */
    private boolean run(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (NullValueException e) {
            LOG.debug("Job {} is no longer needed", job.getId());
            return false;
        } catch (RuntimeException e) {
            LOG.warn("Job {} failed and will be tried again: {}", job.getId(), e.toString());
            return true;
        }
    }
}
