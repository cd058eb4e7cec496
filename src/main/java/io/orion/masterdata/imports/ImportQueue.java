package io.orion.masterdata.imports;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.domain.ImportJob;
import io.orion.masterdata.domain.ImportJobs;
import io.orion.masterdata.domain.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** Takes files in and imports them one after the other, so that whoever sent one need not wait. */
@Service
public class ImportQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final Imports imports;
    private final ImportJobs jobs;
    private final ImportProperties properties;
    private final TaskExecutor executor;
    private final Clock clock;

    ImportQueue(
            Imports imports,
            ImportJobs jobs,
            ImportProperties properties,
            @Qualifier("importExecutor") TaskExecutor executor,
            Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.properties = properties;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Stores the file for the moment and queues its import.
     *
     * @param fileName shown with the job, never used to open anything
     */
    public ImportJob submit(ImportRequest request, @Nullable String fileName, InputStream content) {
        return submit(imports.find(request), request, fileName, content);
    }

    /** The same with a mapping that is in no catalog. */
    ImportJob submit(Mapping mapping, ImportRequest request, @Nullable String fileName, InputStream content) {
        var file = keep(content);
        var job = new ImportJob(
                UUID.randomUUID(),
                request.kind(),
                request.mapping(),
                request.partial(),
                request.dryRun(),
                fileName,
                ImportJob.State.WAITING,
                ImportReport.NOTHING,
                request.author(),
                clock.instant(),
                null);
        jobs.save(job);
        try {
            executor.execute(() -> work(job, mapping, request, file));
        } catch (RejectedExecutionException e) {
            discard(file);
            jobs.save(end(job, failed("Too many imports are waiting")));
            throw new Refused("Too many imports are waiting; try again when one of them is done");
        }
        return job;
    }

    public ImportJob find(UUID id) {
        return jobs.find(id).orElseThrow(() -> new UnknownRecord("import", id.toString()));
    }

    private Path keep(InputStream content) {
        long most = properties.maxFileSize().toBytes();
        try {
            var file = Files.createTempFile("orion-import-", ".csv");
            var limited = new BoundedStream(content, most);
            Files.copy(limited, file, StandardCopyOption.REPLACE_EXISTING);
            if (limited.isExceeded()) {
                discard(file);
                throw new InvalidInput("file", "is larger than " + most + " bytes");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the file", e);
        }
    }

    private void work(ImportJob job, Mapping mapping, ImportRequest request, Path file) {
        try {
            jobs.save(job.with(ImportJob.State.RUNNING, ImportReport.NOTHING, null));
            var report = imports.run(
                    mapping,
                    request,
                    new FileSystemResource(file),
                    soFar -> jobs.save(job.with(ImportJob.State.RUNNING, soFar, null)));
            jobs.save(end(job, report));
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", job.id(), e);
            jobs.save(end(job, failed("An unexpected error ended the import; nothing was stored")));
        } finally {
            discard(file);
        }
    }

    private ImportJob end(ImportJob job, ImportReport report) {
        var state = succeeded(report) ? ImportJob.State.SUCCEEDED : ImportJob.State.FAILED;
        return job.with(state, report, clock.instant());
    }

    /** A file without rows is no failure; one with nothing but errors is. */
    static boolean succeeded(ImportReport report) {
        return report.failed() == 0 || !report.stored().isEmpty();
    }

    private static ImportReport failed(String reason) {
        return new ImportReport(0, 1, Map.of(), List.of(new ImportReport.RowError(1, "file", reason)), 0);
    }

    /** What a stopped server left unfinished was rolled back by the database. */
    @EventListener(ApplicationReadyEvent.class)
    void endInterrupted() {
        jobs.unfinished().forEach(job -> jobs.save(end(job, failed("The server stopped; nothing was stored"))));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Cannot delete {}", file, e);
        }
    }
}
