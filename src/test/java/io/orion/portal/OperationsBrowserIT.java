package io.orion.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.orion.portal.Browsers.Look;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An operator repairs what has failed, in a real browser. */
@OrionTest
class OperationsBrowserIT {

    private static Browsers browsers;

    @Autowired
    Http http;

    @Autowired
    ProcessEngine engine;

    private final String key = "ops" + UUID.randomUUID().toString().substring(0, 8);
    private FailingCases cases;

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
    void twoThatHaveFailed() {
        cases = new FailingCases(engine, key);
        cases.start(key + "-1", key + "-2");
    }

    @AfterEach
    void leaveNothingBehind() {
        cases.remove();
    }

    @Test
    void retriesAGroupAndSeesWhatCameOfEach() {
        cases.repair(key + "-1");
        var page = browsers.signIn(http, "operator", Look.DESK);
        page.navigate("/operations");
        var group =
                page.locator("tr", new Page.LocatorOptions().setHasText(key)).first();
        assertThat(group).containsText("2");
        group.locator("a").click();
        page.waitForURL("**/operations/failures/**");
        assertThat(page.locator(".trace")).containsText("ready");
        page.click("form[data-one-by-one] button[type=submit]");
        assertThat(row(page, "-1").locator("[data-result]")).hasText("done");
        assertThat(row(page, "-2").locator("[data-result]")).containsText("ready");
        assertThat(cases.works(key + "-1")).isTrue();
        assertThat(cases.works(key + "-2")).isFalse();

        page.navigate("/operations");
        assertThat(page.locator("#operations")).containsText("tried again");
        cases.repair(key + "-2");
        page.locator("tr", new Page.LocatorOptions().setHasText(key))
                .first()
                .locator("a")
                .click();
        assertThat(page.locator("[name=item]")).hasCount(1);
        page.click("form[data-one-by-one] button[type=submit]");
        assertThat(row(page, "-2").locator("[data-result]")).hasText("done");
        assertThat(cases.works(key + "-2")).isTrue();
    }

    private Locator row(Page page, String number) {
        return page.locator("tr[data-item]", new Page.LocatorOptions().setHasText(key + number));
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DARK, Look.PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingSerious(Look look) {
        var page = browsers.signIn(http, "operator", look);
        page.navigate("/operations", Browsers.PATIENT);
        assertThat(page.locator("#operations")).containsText(key);
        assertThat(Browsers.problems(page)).isEmpty();
        page.locator("a[href^='/operations/failures/']").first().click();
        page.waitForURL("**/operations/failures/**");
        assertThat(Browsers.problems(page)).isEmpty();
    }
}
