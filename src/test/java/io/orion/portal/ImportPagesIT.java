package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.masterdata.MasterData;
import io.orion.testing.Http;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of master data from the choice of its columns to the records, without script. */
@OrionTest
class ImportPagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String XSS = "<script>alert(1)</script>";

    @Autowired
    Http http;

    @Autowired
    SampleCompany sample;

    @Autowired
    MasterData masterData;

    @Autowired
    MovableClock clock;

    private String id = "";
    private Person keeper;

    @BeforeEach
    void somebodyWhoKeepsTheData() {
        id = "IP" + UUID.randomUUID().toString().substring(0, 8);
        sample.company();
        keeper = new Person(http, "master-data");
    }

    private HttpResponse<String> upload(String kind, byte[] content) {
        keeper.get("/master-data/import");
        return keeper.upload("/master-data/import?kind=" + kind, "my file.csv", content);
    }

    private HttpResponse<String> upload(String kind, String content) {
        return upload(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> choose(HttpResponse<String> page, String action, Map<String, String> choice) {
        var form = new LinkedHashMap<>(Map.of("action", action, "delimiter", ",", "encoding", "UTF-8"));
        form.putAll(choice);
        keeper.get(page.uri().getPath());
        var answer = keeper.post(page.uri().getPath(), form);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (answer.body().contains("Running.") && System.nanoTime() < deadline) {
            answer = keeper.get(answer.uri().getPath());
        }
        return answer;
    }

    private static final Map<String, String> PRODUCT =
            Map.of("column.sku", "sku", "column.name", "name", "column.standardCost", "standardCost");

    @Test
    void showsTheFirstRowsAndWhatTheyWouldBecome() {
        var rows = new StringBuilder("sku;Name;Standard cost;fax\n");
        for (int i = 0; i < 12; i++) {
            rows.append(id + "-" + i + ";Mug " + i + ";" + i + ".50;none\n");
        }
        var page = upload("products", rows.toString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).startsWith("/master-data/import/files/");
        assertThat(page.body())
                .contains("my file.csv", "<td>Mug 9</td>", "value=\"sku\" selected", "value=\"Standard cost\" selected")
                .contains(">new</span>", "<td>EA</td>", "Columns that are not used:")
                .doesNotContain("<td>Mug 10</td>");
        assertThat(masterData.product(id + "-0")).isEmpty();
    }

    @Test
    void proposesColumnsInTheReadersLanguageToo() {
        var page = upload("products", "Artikel,name,Standardkosten\n" + id + ",Mug,3\n");
        assertThat(page.body()).contains("value=\"Artikel\" selected").doesNotContain("Required, but no column");
    }

    @Test
    void saysWhichRequiredFieldsHaveNoColumnAndTakesConstants() {
        var page = upload("products", "key,title\n" + id + ",Mug\n");
        assertThat(page.body()).contains("Required, but no column is chosen:", "is missing");
        var chosen = Map.of("column.sku", "key", "column.name", "title", "constant.standardCost", "2.5");
        assertThat(choose(page, "look", chosen).body())
                .contains(">new</span>", "<td>2.5</td>")
                .doesNotContain("Required, but no column");
        choose(page, "import", chosen);
        assertThat(masterData.product(id)).isPresent();
    }

    @Test
    void asksForNoAddressThatTheOtherOneStandsInFor() {
        var page = upload("customers", "number,name,street\n" + id + ",Harbour,Main Street 1\n");
        assertThat(page.body())
                .contains("<b>Bill to · City</b>")
                .doesNotContain("<b>Ship to · City</b>", "<b>Legal name</b>");
    }

    @Test
    void fillsEmptyCellsWithWhatStandsBesideTheColumn() {
        var page = upload("products", "sku,name,standardCost,unit\n" + id + ",Mug,1,\n" + id + "B,Jug,1,KGM\n");
        var choice = new LinkedHashMap<>(PRODUCT);
        choice.put("column.unit", "unit");
        choice.put("constant.unit", "BX");
        assertThat(choose(page, "look", choice).body()).contains("<td>BX</td>", "<td>KGM</td>");
    }

    @Test
    void checksTheWholeFileAndThenImportsItAsChecked() {
        var page = upload("products", "sku,name,standardCost\n" + id + ",From a file,10\n");
        var checked = choose(page, "check", PRODUCT);
        assertThat(checked.body()).contains("It would work. Nothing was stored.", "1 new, 0 changed, 0 unchanged");
        assertThat(checked.body()).contains(page.uri().getPath(), "Back to the columns");
        assertThat(masterData.product(id)).isEmpty();
        keeper.post(page.uri().getPath(), Map.of("action", "import", "partial", "false"));
        var again = choose(page, "check", PRODUCT);
        assertThat(again.body()).contains("0 new, 0 changed, 1 unchanged");
        assertThat(masterData.product(id)).isPresent();
        assertThat(keeper.get(page.uri().getPath()).body()).contains(">unchanged</span>");
    }

    @Test
    void saysWhatIsWrongInWhichLine() {
        var page = upload("products", "sku,name,Price of it\n" + id + ",Good,10\nB" + id + ",Bad,cheap\nC,short\n");
        var choice = new LinkedHashMap<>(PRODUCT);
        choice.put("column.standardCost", "Price of it");
        assertThat(choose(page, "look", choice).body())
                .contains("<b>Price of it</b>", "is not a plain number such as 1234.5", "<td>cheap</td>")
                .contains("has 2 values where the header has 3");
        assertThat(choose(page, "check", choice).body())
                .contains("Nothing was stored.", "3 rows, 2 with errors", "<td>3</td>", "Price of it");
        choice.put("partial", "true");
        assertThat(choose(page, "import", choice).body()).contains("Stored.", "3 rows, 2 with errors");
        assertThat(masterData.product(id)).isPresent();
    }

    @Test
    void saysThatAKeyStandsThereTwiceOrBelongsToSomebodyElse() {
        sample.product(id).save();
        var csv = "sku,name,standardCost\n" + id + ",One,1\n" + id + ",Two,2\n";
        assertThat(upload("products", csv).body()).contains("stands in line 2 already", ">changed</span>");
    }

    @Test
    void readsByAMappingFileToo() {
        var page = upload("customers", "customer_id,company_name\nALFKI,Alfreds\n");
        assertThat(page.body()).contains("value=\"northwind\"");
        var wrong = choose(page, "look", Map.of("mapping", "northwind"));
        assertThat(wrong.body()).contains("is a column that the mapping needs and the file does not have");
        var none = choose(page, "check", Map.of("mapping", "../northwind"));
        assertThat(none.statusCode()).isEqualTo(400);
    }

    @Test
    void showsWhatAMappingMakesOfARowInSeveralKinds() {
        var page = upload(
                "products",
                "product_id,product_name,supplier_id,category_id,quantity_per_unit,unit_price,units_in_stock,"
                        + "units_on_order,reorder_level,discontinued\n99" + id
                        + ",Chai,8,1,10 boxes,18.00,39,0,10,0\n");
        var body = choose(page, "look", Map.of("mapping", "northwind")).body();
        assertThat(body).contains("Products", "Prices", "NW-99" + id);
    }

    @Test
    void readsTheFileAnewWithAnotherSeparatorAndEncoding() {
        var page = upload("products", "sku|name|standardCost\n" + id + "|Kühler|1\n");
        assertThat(page.body()).contains("<td>Kühler</td>");
        var wrong = keeper.get(page.uri().getPath() + "?delimiter=%3B&encoding=UTF-8");
        assertThat(wrong.body()).contains("sku|name|standardCost", "Required, but no column is chosen");
        assertThat(keeper.get(page.uri().getPath() + "?delimiter=x&encoding=UTF-8")
                        .statusCode())
                .isEqualTo(400);
        var office = upload(
                "products", ("sku;name;standardCost\n" + id + ";Kühler;1\n").getBytes(Charset.forName("windows-1252")));
        assertThat(office.body()).contains("<td>Kühler</td>", "value=\"windows-1252\" selected");
    }

    @Test
    void refusesWhatIsNoText() {
        var empty = upload("products", "");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("file is empty");
        var workbook = upload("products", "PK\u0003\u0004");
        assertThat(workbook.statusCode()).isEqualTo(400);
        assertThat(workbook.body()).contains("file is not text: line 1 has a control character", "workbook as CSV");
    }

    @Test
    void refusesFilesAndHeadersThatAreTooLarge() {
        var large = upload("products", "x".repeat(10 * 1024 * 1024 + 1));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("The file is larger than 10 MB");
        var wide = IntStream.rangeClosed(1, 201).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(upload("products", wide + "\n").body())
                .contains("Line 1: The file has 201 columns, more than 200")
                .doesNotContain("<option value=\"c1\"");
        assertThat(upload("products", "x".repeat(201) + ",b\n").body())
                .contains("Line 1: The name of a column is longer than 200 characters");
        assertThat(upload("products", "x".repeat(200_000) + ",b\n").body())
                .contains("Line 1: Here begins something that is not CSV");
    }

    @Test
    void saysWhyAHeaderCannotBeUsed() {
        assertThat(upload("products", "sku,sku,name\nA,B,C\n").body())
                .contains("Line 1: The column sku stands there twice");
        assertThat(upload("products", "sku,,name\nA,B,C\n").body()).contains("Line 1: A column has no name");
        assertThat(upload("products", "\n\n").body()).contains("Line 1: The file has no header line");
        assertThat(upload("products", "sku,name\n").body()).contains("The file has a header and no rows.");
        assertThat(upload("products", "sku,name\n\"A,B\n").body()).contains("Line 2: Here begins something");
    }

    @Test
    void takesAHostileFileForText() {
        var page = upload("products", "\uFEFFsku,name," + XSS + "\n" + id + ",=SUM(A1)" + XSS + ",1\n");
        assertThat(page.body())
                .contains("&lt;script&gt;", "=SUM(A1)&lt;script&gt;", "value=\"sku\" selected")
                .doesNotContain(XSS);
        assertThat(upload("nothing", "a\n").statusCode()).isEqualTo(400);
        var unknown = choose(page, "check", Map.of("column.sku", "no such column"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("no column of the file");
    }

    @Test
    void keepsAFileForItsOwnerAndForADay() {
        var page = upload("products", "sku,name\n" + id + ",Mug\n");
        var other = new Person(http, "camunda-admin");
        assertThat(other.get(page.uri().getPath()).statusCode()).isEqualTo(403);
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(keeper.get(page.uri().getPath()).statusCode()).isEqualTo(404);
    }

    @Test
    void dropsTheOldestOfTooManyFiles() {
        var first = upload("products", "sku,name\n" + id + ",Mug\n");
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(1));
            upload("products", "sku,name\n" + id + ",Mug\n");
        }
        assertThat(keeper.get(first.uri().getPath()).statusCode()).isEqualTo(404);
    }

    @Test
    void letsNobodyElseImport() {
        assertThat(new Person(http, "order-desk").get("/master-data/import").statusCode())
                .isEqualTo(403);
    }
}
