package io.orion.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.orion.masterdata.MasterData;
import io.orion.portal.Browsers.Look;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody brings a file of products in, in a real browser: what rows would become follows the choice of columns. */
@OrionTest
class ImportBrowserIT {

    private static Browsers browsers;

    @Autowired
    Http http;

    @Autowired
    SampleCompany sample;

    @Autowired
    MasterData masterData;

    private final String id = "IB" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @BeforeEach
    void company() {
        sample.company();
    }

    private Page upload(Look look, String csv) {
        var page = browsers.signIn(http, "master-data", look);
        page.navigate("/master-data/import");
        page.selectOption("[name=kind]", "products");
        page.setInputFiles(
                "input[type=file]", new FilePayload("products.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button[type=submit]");
        page.waitForURL("**/master-data/import/files/**");
        return page;
    }

    @Test
    void followsTheChoiceOfColumnsAndImportsWhatWasChecked() {
        var page = upload(Look.DESK, "sku|Product|Cost\n" + id + "|Mug|2.50\n");
        assertThat(page.locator("[name=delimiter] option:checked").first()).hasText("bar |");
        assertThat(page.locator("#preview")).containsText("is missing");
        page.selectOption("[name='column.name']", "Product");
        assertThat(page.locator("#preview tbody")).containsText("Mug");
        page.selectOption("[name='column.standardCost']", "Cost");
        assertThat(page.locator("#preview .chip")).hasText("new");
        page.click("button[value=check]");
        assertThat(page.locator("#import-state")).containsText("It would work");
        page.click("#import-state button[value=import]");
        assertThat(page.locator("#import-state")).containsText("Stored.");
        assertThat(masterData.product(id)).isPresent();
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DARK, Look.PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingSerious(Look look) {
        var page = upload(look, "sku;name;standardCost;fax\n" + id + ";Mug;2.50;none\n" + id + "B;Jug;cheap;none\n");
        assertThat(page.locator("#preview .bad").first()).isVisible();
        assertThat(Browsers.problems(page)).isEmpty();
        page.click("button[value=check]");
        assertThat(page.locator("#import-state table")).isVisible();
        assertThat(Browsers.problems(page)).isEmpty();
    }
}
