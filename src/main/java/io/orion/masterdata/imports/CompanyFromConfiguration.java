package io.orion.masterdata.imports;

import io.orion.database.StartLock;
import io.orion.masterdata.domain.Expectation;
import io.orion.masterdata.domain.RecordKeeper;
import io.orion.masterdata.domain.RecordKind;
import io.orion.masterdata.domain.Records;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sets up the company from {@code orion.company.*} at the first start; afterwards it is changed over REST. */
@Component
class CompanyFromConfiguration implements ApplicationRunner {

    static final String KEY = "company";

    private final Environment environment;
    private final RecordKeeper keeper;
    private final Records records;
    private final StartLock lock;

    CompanyFromConfiguration(Environment environment, RecordKeeper keeper, Records records, StartLock lock) {
        this.environment = environment;
        this.keeper = keeper;
        this.records = records;
        this.lock = lock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var given = Binder.get(environment)
                .bind("orion.company", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of);
        if (!given.isEmpty()) {
            lock.alone(() -> keep(given));
        }
    }

    private void keep(Map<String, String> given) {
        if (records.find(RecordKind.COMPANY, KEY).isEmpty()) {
            keeper.put(RecordKind.COMPANY, KEY, given, Expectation.ABSENT, "configuration");
        }
    }
}
