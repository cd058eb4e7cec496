package io.orion.masterdata.imports;

import io.orion.database.StartLock;
import io.orion.masterdata.DemoData;
import io.orion.masterdata.domain.RecordKind;
import io.orion.masterdata.domain.Records;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the sample company of {@code db/demo} the way a user would, so that the import has been seen to work. */
@Component
@Profile("demo")
@Order(0)
class DemoCompany implements ApplicationRunner, DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
    private static final List<RecordKind> FILES = List.of(RecordKind.values());

    private final Imports imports;
    private final Records records;
    private final DemoStock stock;
    private final StartLock lock;

    DemoCompany(Imports imports, Records records, DemoStock stock, StartLock lock) {
        this.imports = imports;
        this.records = records;
        this.stock = stock;
        this.lock = lock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** Only the first start writes, and then all of it: what a user has changed since stays. */
    @Override
    public void load() {
        lock.alone(() -> {
            if (records.find(RecordKind.COMPANY, CompanyFromConfiguration.KEY).isEmpty()) {
                FILES.forEach(this::load);
            }
            stock.load();
        });
    }

    private void load(RecordKind kind) {
        var file = new ClassPathResource("db/demo/" + kind.plural() + ".csv");
        var request = new ImportRequest(kind.plural(), Mapping.IDENTITY, false, "demo");
        var report = imports.run(request, file, Progress.SILENT);
        if (!ImportQueue.succeeded(report)) {
            throw new IllegalStateException("The demo's " + kind.plural() + " cannot be loaded: " + report.errors());
        }
        LOG.info("Demo {}: {}", kind.plural(), report.stored());
    }
}
