package io.orion.masterdata.imports;

import io.orion.kernel.InvalidInput;
import io.orion.masterdata.domain.ImportReport;
import io.orion.masterdata.domain.RecordKeeper;
import io.orion.masterdata.domain.RecordKind;
import io.orion.masterdata.domain.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a file of master records, all of it or, where that is asked for, the rows without errors. */
@Service
public class Imports {

    private final MappingCatalog mappings;
    private final RecordKeeper keeper;
    private final Records records;
    private final ImportProperties properties;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    Imports(
            MappingCatalog mappings,
            RecordKeeper keeper,
            Records records,
            ImportProperties properties,
            PlatformTransactionManager transactions) {
        this.mappings = mappings;
        this.keeper = keeper;
        this.records = records;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Refuses an unknown kind, mapping or mapping file before any row is read. */
    public void check(ImportRequest request) {
        find(request);
    }

    Mapping find(ImportRequest request) {
        return mappings.find(request.mapping(), RecordKind.named(request.kind()));
    }

    /**
     * Imports in one transaction. The same file again changes nothing.
     *
     * <p>A record may name another one further down in the file, so references are checked at the end; a partial import
     * then starts again without the rows whose references lead nowhere, until all do.
     *
     * @param file opened once for each attempt
     */
    public ImportReport run(ImportRequest request, InputStreamSource file, Progress progress) {
        return run(find(request), request, file, progress);
    }

    ImportReport run(Mapping mapping, ImportRequest request, InputStreamSource file, Progress progress) {
        var leftOut = new HashMap<Long, String>();
        while (true) {
            var dangling = new HashMap<Long, String>();
            var report = transaction.execute(status -> {
                records.lockImports();
                var tally = attempt(request, mapping, file, leftOut, dangling, progress);
                if ((tally.hasErrors() && !request.partial()) || !dangling.isEmpty() || tally.isBroken()) {
                    status.setRollbackOnly();
                    tally.forgetStored();
                } else if (request.dryRun()) {
                    status.setRollbackOnly();
                }
                return tally.report();
            });
            if (dangling.isEmpty() || !request.partial()) {
                return Objects.requireNonNull(report);
            }
            leftOut.putAll(dangling);
        }
    }

    private Tally attempt(
            ImportRequest request,
            Mapping mapping,
            InputStreamSource file,
            Map<Long, String> leftOut,
            Map<Long, String> dangling,
            Progress progress) {
        var tally = new Tally();
        try (var rows = CsvRows.open(file.getInputStream(), mapping.format())) {
            var attempt =
                    new Attempt(mapping.forHeader(rows.header()), keeper, records, savepoint, request.author(), tally);
            attempt.run(rows, leftOut, properties.maxRows(), progress);
            dangling.putAll(attempt.dangling());
            dangling.forEach((line, column) -> tally.error(line, column, Attempt.NOT_KNOWN));
        } catch (InvalidInput e) {
            e.violations().forEach(violation -> tally.broken(1, violation.field(), violation.reason()));
        } catch (CsvRows.Unreadable e) {
            tally.broken(e.line(), "file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read", e);
        }
        return tally;
    }
}
