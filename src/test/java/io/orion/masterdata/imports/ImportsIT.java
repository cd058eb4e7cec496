package io.orion.masterdata.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Quantity;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.domain.ImportReport;
import io.orion.masterdata.domain.ImportReport.Counts;
import io.orion.masterdata.domain.ImportReport.RowError;
import io.orion.masterdata.domain.RecordKind;
import io.orion.masterdata.domain.Records;
import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;

@OrionTest
class ImportsIT {

    private static final String PRODUCTS = "sku,name,standardCost,successor\n";

    @Autowired
    Imports imports;

    @Autowired
    MasterData masterData;

    @Autowired
    Records records;

    @Autowired
    SampleCompany sample;

    @Test
    void importsNorthwindCustomersWithTheShippedMapping() {
        var file = new ClassPathResource("import/northwind-customers.csv");
        var first = run("customers", "northwind", false, file);
        assertThat(first.errors()).isEmpty();
        assertThat(first.stored()).containsEntry("customers", new Counts(3, 0, 0));

        var customer = masterData.customer("XNORD").orElseThrow();
        assertThat(customer.billTo().country()).isEqualTo("NO");
        assertThat(customer.billTo().street()).isEqualTo("Eksempelveien 7, 2. etasje");
        assertThat(customer.currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(customer.creditLimit()).hasToString("EUR 100000.00");
        assertThat(customer.source().system()).isEqualTo("northwind");
        assertThat(customer.vatId()).isNull();
        assertThat(masterData.customer("XPLAN").orElseThrow().region()).hasToString("AMERICAS");

        var again = run("customers", "northwind", false, file);
        assertThat(again.stored()).containsEntry("customers", new Counts(0, 0, 3));
        assertThat(records.history(RecordKind.CUSTOMERS, "XNORD")).hasSize(1);
    }

    @Test
    void importsNorthwindProductsAndTheirPrices() {
        var report = run("products", "northwind", false, new ClassPathResource("import/northwind-products.csv"));
        assertThat(report.errors()).isEmpty();
        assertThat(report.stored())
                .containsEntry("products", new Counts(2, 0, 0))
                .containsEntry("prices", new Counts(2, 0, 0));

        var product = masterData.product("NW-9001").orElseThrow();
        assertThat(product.standardCost()).hasToString("EUR 12.81");
        assertThat(product.productLine()).isEqualTo("Dairy Products");
        assertThat(product.source().key()).isEqualTo("9001");
        assertThat(masterData.product("NW-9002").orElseThrow().blockReason()).isEqualTo("Discontinued");
        var day = LocalDate.of(2026, 3, 2);
        var price = masterData.price("NW-9001", "ANY", Currency.getInstance("EUR"), day, Quantity.of(1));
        assertThat(price.orElseThrow().amount()).isEqualByComparingTo("21.35");
    }

    @Test
    void importsNorthwindSuppliers() {
        var report = run("suppliers", "northwind", false, new ClassPathResource("import/northwind-suppliers.csv"));
        assertThat(report.stored()).containsEntry("suppliers", new Counts(1, 0, 0));
        assertThat(masterData.supplier("NW-901").orElseThrow().address().country())
                .isEqualTo("GB");
    }

    @Test
    void storesNothingWhenOneRowIsWrongAndNamesLineColumnAndReason() {
        var report = run("products", PRODUCTS + "IM-1,Good,1,\n\nIM-2,,x,\nIM-3,Good,1,IM-2\n");

        assertThat(report.stored()).isEmpty();
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.errors())
                .containsExactlyInAnyOrder(
                        new RowError(4, "name", "is missing"),
                        new RowError(4, "standardCost", "is not a plain number such as 1234.5"),
                        new RowError(5, "successor", Attempt.NOT_KNOWN));
        assertThat(masterData.product("IM-1")).isEmpty();
    }

    @Test
    void storesTheGoodRowsOfAPartialImport() {
        var file = PRODUCTS
                + "IM-11,Good,1,\nIM-12,,1,\nIM-13,Chained,1,IM-14\nIM-14,Dangling,1,IM-12\nIM-15,Good,1,IM-11\n";
        var report = run("products", "orion", true, bytes(file));

        assertThat(report.stored()).containsEntry("products", new Counts(2, 0, 0));
        assertThat(report.failed()).isEqualTo(3);
        assertThat(masterData.products(List.of("IM-11", "IM-12", "IM-13", "IM-14", "IM-15")))
                .containsOnlyKeys("IM-11", "IM-15");
        assertThat(run("products", "orion", true, bytes(file)).stored()).containsEntry("products", new Counts(0, 0, 2));
    }

    @Test
    void acceptsASuccessorFurtherDownInTheFile() {
        var rows = rows(1200, i -> "IMS-" + i + ",Filler,1,");
        var report = run("products", PRODUCTS + "IMS-OLD,Old,1,IMS-NEW\n" + rows + "\nIMS-NEW,New,1,\n");
        assertThat(report.errors()).isEmpty();
        assertThat(report.stored()).containsEntry("products", new Counts(1202, 0, 0));
    }

    @Test
    void updatesWhatChangedAndRemembersEachField() {
        run("products", PRODUCTS + "IMU-1,Before,1,\nIMU-2,Same,2,\n");
        var report = run("products", PRODUCTS + "IMU-1,After,1.50,\nIMU-2,Same,2.00,\n");

        assertThat(report.stored()).containsEntry("products", new Counts(0, 1, 1));
        var history = records.history(RecordKind.PRODUCTS, "IMU-1");
        assertThat(history)
                .extracting(it -> it.version() + " " + it.field() + " " + it.before() + " " + it.after())
                .containsExactly("1 * null orion:IMU-1", "2 name Before After", "2 standardCost 1 1.5");
        assertThat(history).allMatch(change -> change.changedBy().equals("tester"));
        assertThat(masterData.product("IMU-1").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void refusesToOverwriteWhatAnotherSystemIsTheMasterOf() {
        sample.customer("XOWNED").save();
        var header = "customer_id,company_name,contact_name,contact_title,address,city,region,postal_code,country";
        var report = run(
                "customers",
                "northwind",
                false,
                bytes(header + ",phone,fax\nXOWNED,Name,Person,,Street,City,,,Germany,,\n"));
        assertThat(report.stored()).isEmpty();
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("customer_id");
            assertThat(error.reason()).contains("belongs to orion");
        });
    }

    @Test
    void tellsWhichRowsTheDatabaseRefuses() {
        var file = "sku,gtin,name,standardCost\nIMD-1,4012345678901,A,1\nIMD-2,4012345678901,B,1\nIMD-3,,C,1\n";
        var report = run("products", "orion", true, bytes(file));
        assertThat(report.stored()).containsEntry("products", new Counts(2, 0, 0));
        assertThat(report.errors()).containsExactly(new RowError(3, "gtin", "is already used by another record"));
    }

    @Test
    void refusesTheSameKeyTwiceInOneFile() {
        var report = run("products", PRODUCTS + "IMT-1,A,1,\nIMT-1,B,1,\n");
        assertThat(report.errors()).containsExactly(new RowError(3, "sku", "stands in line 2 already"));
    }

    @Test
    void keepsValuesThatLookLikeAFormulaAsText() {
        run("products", PRODUCTS + "IMF-1,\"=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\",1,\nIMF-2,@SUM(A1),1,\n");
        assertThat(masterData.product("IMF-1").orElseThrow().name()).isEqualTo("=HYPERLINK(\"http://x\";\"y\")");
        assertThat(masterData.product("IMF-2").orElseThrow().name()).isEqualTo("@SUM(A1)");
    }

    @Test
    void stopsListingErrorsButNotCountingThem() {
        var report = run("products", PRODUCTS + rows(2000, i -> "IME-" + i + ",,1,"));
        assertThat(report.failed()).isEqualTo(2000);
        assertThat(report.errors()).hasSize(Tally.MAX_ERRORS);
    }

    @Test
    void reportsProgressWhileItStreamsManyRows() {
        var seen = new AtomicInteger();
        var file = bytes(PRODUCTS + rows(5_000, i -> "IMP-" + i + ",Row " + i + ",1,"));
        var report = imports.run(new ImportRequest("products", "orion", false, "tester"), file, soFar -> {
            seen.incrementAndGet();
            assertThat(soFar.rows()).isPositive();
        });
        assertThat(report.stored()).containsEntry("products", new Counts(5_000, 0, 0));
        assertThat(report.rowsPerSecond()).isPositive();
        assertThat(seen).hasValue(10);
    }

    private static String rows(int count, java.util.function.IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
    }

    private ImportReport run(String kind, String content) {
        return run(kind, "orion", false, bytes(content));
    }

    private ImportReport run(String kind, String mapping, boolean partial, InputStreamSource file) {
        return imports.run(new ImportRequest(kind, mapping, partial, "tester"), file, Progress.SILENT);
    }

    private static InputStreamSource bytes(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
    }
}
