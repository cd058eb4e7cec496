package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.masterdata.MasterData;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Master data on pages: looking, searching, changing, creating, and two who change the same. */
@OrionTest
class MasterDataPagesIT {

    private static final String XSS = "<script>alert(1)</script>";

    @Autowired
    Http http;

    @Autowired
    SampleCompany sample;

    @Autowired
    MasterData masterData;

    private String number = "";
    private String edit = "";
    private Person keeper;

    @BeforeEach
    void aCustomer() {
        number = "MD" + UUID.randomUUID().toString().substring(0, 8);
        edit = "/master-data/edit/customers/" + number;
        sample.company();
        sample.customer(number).with("name", "Harbour " + number).save();
        keeper = new Person(http, "master-data");
    }

    private String name() {
        return masterData.customer(number).orElseThrow().name();
    }

    @Test
    void findsARecordByKeyAndName() {
        assertThat(keeper.get("/master-data").body()).contains("/master-data/customers", "Customers", "Warehouses");
        assertThat(keeper.get("/master-data/customers?q=harbour+" + number).body())
                .contains("/master-data/customers/" + number, "Harbour " + number);
        assertThat(keeper.get("/master-data/customers?q=no-such-" + number).body())
                .contains("There is no record like that")
                .doesNotContain("/master-data/customers/" + number + "\"");
    }

    @Test
    void pagesThroughMoreThanFit() {
        for (int i = 0; i < 51; i++) {
            sample.customer("ZZ" + number + "-" + (100 + i)).save();
        }
        var first = keeper.get("/master-data/customers?q=ZZ" + number).body();
        assertThat(first).contains("ZZ" + number + "-149").doesNotContain("ZZ" + number + "-150");
        var next = first.replaceAll("(?s).*<p class=\"more\"><a href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(keeper.get(next).body()).contains("ZZ" + number + "-150").doesNotContain("ZZ" + number + "-149");
    }

    @Test
    void showsABlockedOneAsSuch() {
        sample.customer(number).blocked("owes too much").save();
        assertThat(keeper.get("/master-data/customers?q=" + number).body()).contains("Blocked: owes too much");
        assertThat(keeper.get("/master-data/customers/" + number).body()).contains("Blocked: owes too much");
    }

    @Test
    void changesAFieldAndRemembersWhoDid() {
        assertThat(keeper.get(edit).body()).contains("name=\"version\" value=\"1\"", "Credit limit");
        var saved = keeper.post(edit, Map.of("version", "1", "field.creditLimit", "777.50"));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.uri().getPath()).isEqualTo("/master-data/customers/" + number);
        assertThat(saved.body()).contains("777.5", "100000", "Credit limit", "created", "<td>master-data</td>");
        assertThat(name()).isEqualTo("Harbour " + number);
    }

    @Test
    void saysWhichFieldCannotBe() {
        var refused =
                keeper.post(edit, Map.of("version", "1", "field.creditLimit", "a lot", "field.billTo.country", "ZZ"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("is not a plain number such as 1234.5", "is not an ISO 3166 country code")
                .contains("value=\"a lot\"", "aria-invalid=\"true\"");
        assertThat(masterData.customer(number).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void showsTheSecondOfTwoEditorsWhatTheFirstWrote() {
        keeper.post(edit, Map.of("version", "1", "field.name", "First"));
        var second = keeper.post(edit, Map.of("version", "1", "field.name", "Second"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("was changed meanwhile", "value=\"Second\"", "now: First")
                .contains("name=\"version\" value=\"2\"");
        assertThat(name()).isEqualTo("First");
        assertThat(keeper.post(edit, Map.of("version", "2", "field.name", "Second"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(name()).isEqualTo("Second");
    }

    @Test
    void createsARecordOnce() {
        var values = new LinkedHashMap<>(Map.of(
                "field.number", number + "-new",
                "field.name", "Newcomer",
                "field.billTo.street", "Main Street 1",
                "field.billTo.city", "Springfield",
                "field.billTo.country", "DE",
                "field.region", "EMEA",
                "field.currency", "EUR"));
        assertThat(keeper.get("/master-data/new/customers").body()).contains("field.number", "NET30");
        assertThat(keeper.post("/master-data/new/customers", values).body()).contains("Newcomer", "created");
        assertThat(keeper.post("/master-data/new/customers", values).statusCode())
                .isEqualTo(409);
        values.remove("field.name");
        values.put("field.number", number + "-nameless");
        var nameless = keeper.post("/master-data/new/customers", values);
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("is missing");
    }

    @Test
    void createsAPriceWhoseKeyOrionMakes() {
        sample.product("P" + number).save();
        var page = keeper.get("/master-data/new/prices").body();
        assertThat(page).contains("field.sku").doesNotContain("field.key\"");
        var saved = keeper.post(
                "/master-data/new/prices",
                Map.of(
                        "field.sku", "P" + number,
                        "field.currency", "EUR",
                        "field.validFrom", "2026-01-01",
                        "field.amount", "12.50"));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("12.5", "P" + number);
    }

    @Test
    void writesWhatIsStoredAsTextAndNothingElse() {
        keeper.post(edit, Map.of("version", "1", "field.name", XSS));
        assertThat(name()).isEqualTo(XSS);
        for (String page :
                new String[] {"/master-data/customers?q=" + number, "/master-data/customers/" + number, edit}) {
            assertThat(keeper.get(page).body())
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain(XSS);
        }
        assertThat(keeper.get("/master-data/customers?q=%22%3E%3Cscript%3Ealert(1)")
                        .body())
                .doesNotContain("\"><script>alert");
    }

    @Test
    void letsOthersLookButNotTouch() {
        var desk = new Person(http, "order-desk");
        var page = desk.get("/master-data/customers/" + number);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Harbour").doesNotContain("/master-data/edit/");
        assertThat(desk.get(edit).statusCode()).isEqualTo(403);
        assertThat(desk.post(edit, Map.of("version", "1", "field.name", "x")).statusCode())
                .isEqualTo(403);
        assertThat(name()).isEqualTo("Harbour " + number);
    }

    @Test
    void saysWhatThereIsNot() {
        assertThat(keeper.get("/master-data/nothing").statusCode()).isEqualTo(400);
        assertThat(keeper.get("/master-data/customers/no-such").statusCode()).isEqualTo(404);
        assertThat(keeper.get("/master-data/edit/customers/no-such").statusCode())
                .isEqualTo(404);
    }
}
