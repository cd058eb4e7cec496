package io.orion.masterdata.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrionTest
class RecordKeeperIT {

    @Autowired
    RecordKeeper keeper;

    @Autowired
    Records records;

    @Autowired
    SampleCompany sample;

    @Test
    void letsOneOfManySimultaneousChangesWin() throws Exception {
        sample.customer("RK-RACE").save();
        assertThat(winners("RK-RACE", Expectation.version(1))).isEqualTo(1);
        assertThat(keeper.find(RecordKind.CUSTOMERS, "RK-RACE").version()).isEqualTo(2);
    }

    @Test
    void letsOneOfManySimultaneousCreationsWin() throws Exception {
        assertThat(winners("RK-NEW", Expectation.ABSENT)).isEqualTo(1);
        assertThat(records.history(RecordKind.CUSTOMERS, "RK-NEW")).hasSize(1);
    }

    private int winners(String number, Expectation expected) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(6);
        try {
            var tasks = new ArrayList<Callable<StoredRecord>>();
            for (int i = 0; i < 6; i++) {
                var values = Map.of(
                        "name", "Racer " + i,
                        "region", "EMEA",
                        "currency", "EUR",
                        "billTo.street", "S",
                        "billTo.city", "C",
                        "billTo.country", "DE");
                tasks.add(() -> keeper.put(RecordKind.CUSTOMERS, number, values, expected, "racer"));
            }
            int won = 0;
            for (var result : pool.invokeAll(tasks)) {
                try {
                    result.get();
                    won++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(StaleVersion.class);
                }
            }
            return won;
        } finally {
            pool.shutdownNow();
        }
    }
}
