package io.orion.masterdata.imports;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.domain.ImportReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** {@code import --kind=customers --mapping=northwind --file=customers.csv [--partial=true]}, without a web server. */
@Component
class ImportCommand {

    static final String NAME = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

    private final Imports imports;

    ImportCommand(Imports imports) {
        this.imports = imports;
    }

    /** Returns the exit code: 0 when the file is stored (or was already), 1 when it is not, or not all of it. */
    int run(ApplicationArguments arguments) {
        try {
            var file = Path.of(option(arguments, "file", ""));
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new InvalidInput("--file", "does not name a file that can be read");
            }
            var request = new ImportRequest(
                    option(arguments, "kind", ""),
                    option(arguments, "mapping", Mapping.IDENTITY),
                    Boolean.parseBoolean(option(arguments, "partial", "false")),
                    System.getProperty("user.name", "command line"));
            imports.check(request);
            LOG.info("Importing {} from {} with mapping {}", request.kind(), file, request.mapping());
            return tell(imports.run(request, new FileSystemResource(file), ImportCommand::tellProgress));
        } catch (InvalidInput | UnknownRecord e) {
            LOG.error("Nothing was imported: {}", e.getMessage());
            return 1;
        }
    }

    private static String option(ApplicationArguments arguments, String name, String otherwise) {
        var values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.get(values.size() - 1);
    }

    private static void tellProgress(ImportReport soFar) {
        LOG.info("{} rows read, {} rows/s, {} with errors", soFar.rows(), soFar.rowsPerSecond(), soFar.failed());
    }

    private static int tell(ImportReport report) {
        report.errors().forEach(error -> LOG.error("Line {}, {}: {}", error.line(), error.column(), error.reason()));
        report.stored()
                .forEach((kind, counts) -> LOG.info(
                        "{}: {} created, {} updated, {} unchanged",
                        kind,
                        counts.created(),
                        counts.updated(),
                        counts.unchanged()));
        if (report.failed() > 0) {
            LOG.error(
                    "{} of {} rows have errors; {}",
                    report.failed(),
                    report.rows(),
                    report.stored().isEmpty() ? "nothing was stored" : "they were left out");
            return 1;
        }
        LOG.info("{} rows read, {} rows/s", report.rows(), report.rowsPerSecond());
        return 0;
    }
}
