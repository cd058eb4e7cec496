package io.orion.masterdata.imports;

import io.orion.masterdata.MasterDataImports;
import io.orion.masterdata.domain.ImportJob;
import io.orion.masterdata.domain.RecordKind;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets other modules use the queue of imports. */
@Component
class ImportDesk implements MasterDataImports {

    private final ImportQueue queue;

    ImportDesk(ImportQueue queue) {
        this.queue = queue;
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind != RecordKind.COMPANY)
                .map(RecordKind::plural)
                .toList();
    }

    @Override
    public UUID submit(Request request, @Nullable String fileName, InputStream content) {
        var wanted = new ImportRequest(
                request.kind(), request.mapping(), request.partial(), request.author(), request.dryRun());
        return queue.submit(wanted, fileName, content).id();
    }

    @Override
    public State find(UUID id) {
        var job = queue.find(id);
        var report = job.report();
        return new State(
                id,
                new Request(job.kind(), job.mapping(), job.partial(), job.dryRun(), job.submittedBy()),
                job.fileName(),
                job.finishedAt() != null,
                job.state() == ImportJob.State.SUCCEEDED,
                report.rows(),
                report.failed(),
                report.stored().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Count(
                                entry.getKey(),
                                entry.getValue().created(),
                                entry.getValue().updated(),
                                entry.getValue().unchanged()))
                        .toList(),
                report.errors().stream()
                        .map(error -> new RowError(error.line(), error.column(), error.reason()))
                        .toList());
    }
}
