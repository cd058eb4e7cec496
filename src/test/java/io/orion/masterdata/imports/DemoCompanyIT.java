package io.orion.masterdata.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.inventory.Inventory;
import io.orion.kernel.Quantity;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.masterdata.domain.ImportReport.Counts;
import io.orion.masterdata.domain.RecordKind;
import io.orion.testing.OrionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's files in a transaction that is rolled back, because other tests have a company of their own. */
@OrionTest
class DemoCompanyIT {

    @Autowired
    Imports imports;

    @Autowired
    MasterData masterData;

    @Autowired
    ObjectProvider<Inventory> inventory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void loadsTwiceWithTheSameResult() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            load();
            assertThat(load()).allSatisfy(counts -> {
                assertThat(counts.created()).isZero();
                assertThat(counts.updated()).isZero();
                assertThat(counts.unchanged()).isPositive();
            });
            var stock = new DemoStock(inventory, masterData, transaction, clock);
            stock.load();
            stock.load();
            assertStock();
            assertCompany();
        });
    }

    private List<Counts> load() {
        return Stream.of(RecordKind.values())
                .map(kind -> {
                    var request = new ImportRequest(kind.plural(), Mapping.IDENTITY, false, "demo");
                    var file = new ClassPathResource("db/demo/" + kind.plural() + ".csv");
                    var report = imports.run(request, file, Progress.SILENT);
                    assertThat(report.errors()).isEmpty();
                    return report.stored().getOrDefault(kind.plural(), Counts.ZERO);
                })
                .toList();
    }

    private void assertStock() {
        assertThat(inventory.getObject().levels("RT-1100")).hasSize(3);
        assertThat(inventory.getObject().available("FRA", List.of("RT-1100")))
                .containsEntry("RT-1100", Quantity.of(40));
    }

    private void assertCompany() {
        assertThat(masterData.company().legalName()).isEqualTo("Orion Networks GmbH");
        assertThat(masterData.warehouseFor(Region.AMERICAS)).isEqualTo("SJC");
        assertThat(masterData.product("RT-1000").orElseThrow().successor()).isEqualTo("RT-1100");
        var day = LocalDate.of(2026, 3, 2);
        var euro = Currency.getInstance("EUR");
        var frame = masterData.price("RT-2400", "C1001", euro, day, Quantity.of(1));
        assertThat(frame.orElseThrow().priceList()).isEqualTo("rheinkabel-frame");
        var scale = masterData.price("OP-10G-LR", "C1002", euro, day, Quantity.of(200));
        assertThat(scale.orElseThrow().amount()).isEqualByComparingTo("103.53");
    }
}
