package io.orion.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.orion.ordertocash.OrderToCash;
import io.orion.portal.Browsers.Look;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of figures in a real browser: charts and diagram are drawn, under the content security policy. */
@OrionTest
class InsightBrowserIT {

    private static Browsers browsers;

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    SampleCompany sample;

    @Autowired
    ProcessDriver processes;

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

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DARK, Look.PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void drawsChartsAndTheHeatMapAndKeepsTheTables(Look look) {
        new HeldOrders(
                        orderToCash,
                        sample,
                        processes,
                        "C" + UUID.randomUUID().toString().substring(0, 7))
                .accept("chart");
        var errors = new ArrayList<String>();
        var page = signIn(look, errors);
        page.navigate("/insight", Browsers.PATIENT);
        page.locator("[data-charts]").scrollIntoViewIfNeeded();
        assertThat(page.locator(".chart[data-drawn] svg").first()).isVisible();
        var table = page.locator("[data-charts] details:has(a[href*='process=orderToCash'])")
                .first();
        table.locator("summary").click();
        assertThat(table.locator("a[href*='/cases?process=orderToCash']").first())
                .isVisible();
        assertThat(Browsers.problems(page)).isEmpty();
        page.navigate("/insight/orderToCash", Browsers.PATIENT);
        assertThat(page.locator("[data-heat-map][data-drawn] svg").first()).isVisible();
        assertThat(Browsers.problems(page)).isEmpty();
        assertThat(errors).isEmpty();
    }

    private Page signIn(Look look, List<String> errors) {
        var page = browsers.signIn(http, "controller", look);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return page;
    }
}
