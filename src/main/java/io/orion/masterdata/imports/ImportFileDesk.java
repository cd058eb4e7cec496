package io.orion.masterdata.imports;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.masterdata.ImportFiles;
import io.orion.masterdata.domain.KeptFile;
import io.orion.masterdata.domain.KeptFiles;
import io.orion.masterdata.domain.RecordKeeper;
import io.orion.masterdata.domain.RecordKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps files while their owners choose, shows what would come of them, and hands them to the queue. */
@Component
class ImportFileDesk implements ImportFiles {

    /** What a job says that was read by a choice of columns; no mapping file can have this name. */
    static final String CHOSEN = "(columns)";

    private static final int MOST_PER_OWNER = 3;
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Duration KEPT = Duration.ofDays(1);

    private final KeptFiles files;
    private final FilePreview previews;
    private final MappingCatalog mappings;
    private final ImportQueue queue;
    private final Clock clock;

    ImportFileDesk(KeptFiles files, FilePreview previews, MappingCatalog mappings, ImportQueue queue, Clock clock) {
        this.files = files;
        this.previews = previews;
        this.mappings = mappings;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public UUID keep(String kind, @Nullable String fileName, InputStream content, String owner) {
        RecordKind.named(kind);
        var bytes = read(content);
        FileReading.refuseUnlessText(bytes);
        var file = new KeptFile(UUID.randomUUID(), kind, shortened(fileName), null, owner, clock.instant());
        files.removeBefore(oldest());
        files.keep(file, bytes, MOST_PER_OWNER);
        return file.id();
    }

    private static @Nullable String shortened(@Nullable String name) {
        var plain = name == null ? "" : name.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static byte[] read(InputStream content) {
        try {
            var limited = new BoundedStream(content, MOST_BYTES);
            var bytes = limited.readAllBytes();
            if (limited.isExceeded()) {
                throw new InvalidInput("file", "is larger than " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the file", e);
        }
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private KeptFile require(UUID id, String owner) {
        return files.find(id, owner, oldest()).orElseThrow(() -> new UnknownRecord("file", id.toString()));
    }

    @Override
    public Sheet open(UUID id, String owner, @Nullable Reading reading) {
        var file = require(id, owner);
        var content = files.content(id);
        var choice = file.choice();
        var last = choice == null ? FileReading.guess(content) : choice.reading();
        var read = reading == null ? last : reading;
        var beginning = FilePreview.beginning(content, FileReading.format(read));
        return new Sheet(
                id,
                file.kind(),
                file.fileName(),
                read,
                mappings.names(RecordKind.named(file.kind())),
                choice,
                beginning.columns(),
                beginning.lines(),
                beginning.problem());
    }

    @Override
    public List<Outcome> preview(UUID id, String owner, Choice choice) {
        var file = require(id, owner);
        var content = files.content(id);
        return previews.outcomes(content, mapping(file, content, choice));
    }

    @Override
    public UUID submit(UUID id, String owner, Choice choice, boolean partial, boolean dryRun) {
        var file = require(id, owner);
        var content = files.content(id);
        var mapping = mapping(file, content, choice);
        var request = new ImportRequest(file.kind(), mapping.name(), partial, owner, dryRun);
        var job = queue.submit(mapping, request, file.fileName(), new ByteArrayInputStream(content));
        files.remember(id, choice, job.id());
        return job.id();
    }

    @Override
    public Optional<UUID> ofImport(UUID job, String owner) {
        return files.ofJob(job, owner, oldest());
    }

    /** What nobody has looked at for a day goes, even where nobody sends another file. */
    @Scheduled(cron = "${orion.import.removal:0 50 * * * *}")
    void removeOld() {
        files.removeBefore(oldest());
    }

    private Mapping mapping(KeptFile file, byte[] content, Choice choice) {
        var kind = RecordKind.named(file.kind());
        if (choice.mapping() != null) {
            return mappings.find(choice.mapping(), kind);
        }
        var format = FileReading.format(choice.reading());
        var columns = FilePreview.beginning(content, format).columns();
        refuseUnknown(kind, columns, choice);
        var rules = new LinkedHashMap<String, ColumnRule>();
        kind.fields().forEach(field -> {
            var column = choice.columns().get(field.path());
            var constant = choice.constants().get(field.path());
            if (column != null) {
                rules.put(field.path(), ColumnRule.columnOr(column, constant));
            } else if (constant != null) {
                rules.put(field.path(), ColumnRule.constant(constant));
            }
        });
        var part = new Mapping.Part(kind, rules, null);
        return new Mapping(CHOSEN, RecordKeeper.ORION, format, Set.copyOf(columns), List.of(part));
    }

    private static void refuseUnknown(RecordKind kind, List<String> columns, Choice choice) {
        var problems = new ArrayList<Violation>();
        choice.columns().forEach((path, column) -> {
            kind.field(path);
            if (!columns.contains(column)) {
                problems.add(new Violation(path, "cannot come from " + column + ", which is no column of the file"));
            }
        });
        choice.constants().keySet().forEach(kind::field);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
