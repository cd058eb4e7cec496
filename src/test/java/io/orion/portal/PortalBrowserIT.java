package io.orion.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.orion.ordertocash.OrderToCash;
import io.orion.portal.Browsers.Look;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
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

/** The portal in a real browser: by mouse, by keyboard alone, at phone width, in light and dark. */
@OrionTest
class PortalBrowserIT {

    private static Browsers browsers;

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    private final String id = "B" + UUID.randomUUID().toString().substring(0, 7);
    private HeldOrders orders;

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
        orders = new HeldOrders(orderToCash, sample, processes, id);
    }

    @Test
    void worksATaskByKeyboardAlone() {
        var order = orders.accept("keys");
        var page = browsers.signIn(http, "credit", Look.DESK);
        page.keyboard().press("/");
        page.keyboard().type(id);
        assertThat(page.locator("#tasks tbody tr")).hasCount(1);
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("c");
        assertThat(page.locator("main > [role=status]")).containsText("1 of 1");
        page.navigate("/work?whose=MINE&q=" + id);
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/tasks/**");
        tabTo(page, "input[name=released]");
        page.keyboard().press("Space");
        tabTo(page, "[name=reason]");
        page.keyboard().type("Paid by phone");
        tabTo(page, "#complete button");
        page.keyboard().press("Enter");
        assertThat(page.locator("main > [role=status]")).containsText(order);
        assertThat(orders.isOpen(order)).isFalse();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    @Test
    void tellsTheSecondOfTwoWhatHasHappenedAndKeepsWhatTheyEntered() {
        var order = orders.accept("two");
        var first = browsers.signIn(http, "credit", Look.DESK);
        var second = browsers.signIn(http, "credit", Look.PHONE);
        List.of(first, second).forEach(page -> {
            page.navigate("/tasks/" + orders.task(order));
            page.check("input[name=released][value=true]");
            page.fill("[name=reason]", "said " + page.viewportSize().width);
        });
        assertThat(first.locator("h1")).hasText("Release or reject credit hold");
        assertThat(second.locator("h1")).hasText("Kreditsperre aufheben oder ablehnen");
        assertThat(second.locator("#complete legend")).hasText("Entscheidung");
        first.click("#complete button");
        first.waitForURL("**/work**");
        second.click("#complete button");
        assertThat(second.locator("#gone")).containsText("said 390");
        assertThat(second.locator("#gone")).containsText("credit");
    }

    @Test
    void completesManyTasksAndShowsHowFarItIs() {
        var one = orders.accept("m1");
        var two = orders.accept("m2");
        var page = browsers.signIn(http, "credit", Look.DESK);
        page.navigate("/work?q=" + id);
        page.check("[data-select-all]");
        page.click("button[formaction='/tasks/answer']");
        page.check("input[name=released][value=true]");
        page.fill("[name=reason]", "all paid");
        page.click("form[data-one-by-one] button[type=submit]");
        assertThat(page.locator("[data-result].good")).hasCount(2);
        assertThat(orders.isOpen(one) || orders.isOpen(two)).isFalse();
    }

    @Test
    void showsANewTaskWithoutReloading() {
        var page = browsers.signIn(http, "credit", Look.DESK);
        page.navigate("/work?q=" + id);
        assertThat(page.locator("#tasks .empty")).isVisible();
        var order = orders.accept("live");
        assertThat(page.locator("#tasks tbody tr")).hasCount(1);
        assertThat(page.locator("#tasks tbody tr")).containsText(order);
    }

    @Test
    void startsOrdersFromAFileFollowsOneAndSharesIt() {
        sample.customer(id).limit("100000").save();
        var page = browsers.signIn(http, "order-desk", Look.DESK);
        page.navigate("/start");
        var csv = "customer,reference,sku,quantity\n" + id + ",F1," + id + ",2\n" + id + ",F2,none,1\n";
        page.setInputFiles(
                "input[type=file]", new FilePayload("orders.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button");
        page.locator("a[href^='/cases/SO-']").first().click();
        assertThat(page.locator(".stages li")).hasCount(5);
        assertThat(page.locator(".diagram svg").first()).isVisible();
        page.click("#links form.row button");
        var link = page.locator("#links .notice a").getAttribute("href");
        var partner = browsers.open(http, Look.PHONE);
        partner.navigate(link);
        assertThat(partner.locator(".stages li")).hasCount(5);
        assertThat(partner.locator("nav")).hasCount(0);
        assertThat(Browsers.problems(partner)).isEmpty();
    }

    @Test
    void foldsTheFiltersAwayOnAPhoneOnly() {
        orders.accept("f");
        var desk = browsers.signIn(http, "credit", Look.DESK);
        desk.navigate("/work?q=" + id);
        assertThat(desk.locator("[name=region]")).isVisible();
        assertThat(desk.locator(".narrow-down summary")).isHidden();
        var phone = browsers.signIn(http, "credit", Look.PHONE);
        phone.navigate("/work?q=" + id);
        assertThat(phone.locator("[data-search]")).isVisible();
        assertThat(phone.locator("[name=region]")).isHidden();
        phone.click(".narrow-down summary");
        phone.selectOption("[name=region]", "APAC");
        assertThat(phone.locator("#active")).hasText("Filter (1 aktiv)");
        assertThat(phone.locator("#tasks .empty")).isVisible();
    }

    @Test
    void namesColleaguesWhileSomebodyTypes() {
        var order = orders.accept("h");
        var page = browsers.signIn(http, "process-owner", Look.DESK);
        http.get("credit", "/api/none"); // makes the user
        page.navigate("/tasks/" + orders.task(order));
        page.fill("[name=to]", "cred");
        assertThat(page.locator("#colleagues option[value=credit]")).hasCount(1);
        assertThat(page.locator("#colleagues option[value=warehouse]")).hasCount(0);
        page.fill("[name=to]", "credit");
        page.click(".actions form.row button");
        assertThat(page.locator("main > [role=status]")).containsText("1 of 1");
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DARK, Look.PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingSeriousOnAnyPage(Look look) {
        var order = orders.accept("axe" + look.width());
        var credit = browsers.signIn(http, "credit", look);
        var desk = browsers.signIn(http, "order-desk", look);
        var controller = browsers.signIn(http, "controller", look);
        check(credit, "/work", "/tasks/" + orders.task(order), "/tasks/answer?task=" + orders.task(order));
        check(credit, "/cases?q=" + id, "/cases/" + order, "/substitutes", "/mentions", "/tasks/none");
        check(desk, "/start", "/start/orders/new", "/login");
        var keeper = browsers.signIn(http, "master-data", look);
        check(keeper, "/master-data", "/master-data/company", "/master-data/company/company");
        check(keeper, "/master-data/edit/company/company", "/master-data/new/customers", "/master-data/import");
        var operator = browsers.signIn(http, "operator", look);
        check(controller, "/cases/" + order, "/insight", "/insight/orderToCash", "/cases?of=open&at=a.b&closed=true");
        check(operator, "/operations");
    }

    private static void check(Page page, String... paths) {
        for (String path : paths) {
            page.navigate(path, Browsers.PATIENT);
            assertThat(Browsers.problems(page)).as(path).isEmpty();
        }
    }
}
