package io.orion.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.orion.engine.Decisions;
import io.orion.engine.ProcessDeployments;
import io.orion.engine.policy.Policies;
import io.orion.portal.Browsers.Look;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people change a decision table in a real browser: edited, replayed on what was decided, proposed, approved. */
@OrionTest
class DecisionBrowserIT {

    private static Browsers browsers;

    @Autowired
    Http http;

    @Autowired
    RepositoryService repository;

    @Autowired
    Decisions decisions;

    @Autowired
    TransactionTemplate transaction;

    private final String key =
            "decide" + UUID.randomUUID().toString().substring(0, 8).replace('-', 'x');

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

    private void deployAndDecide() {
        repository
                .createDeployment()
                .name(ProcessDeployments.BY_RELEASE)
                .addString("processes/" + key + ".dmn", Policies.creditAs(key))
                .deploy();
        for (int percent = 50; percent <= 150; percent += 50) {
            decide("SO-" + key + "-" + percent, percent);
        }
    }

    private void decide(String document, int percent) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("creditLimit", new BigDecimal("1000"));
        facts.put("exposure", new BigDecimal(percent * 10));
        facts.put("exposurePercent", new BigDecimal(percent));
        facts.put("overdueDays", 0);
        facts.put("overdueAmount", BigDecimal.ZERO);
        facts.put("riskClass", "LOW");
        facts.put("prepaidTerms", false);
        transaction.executeWithoutResult(any -> decisions.decide(document, key, facts));
    }

    @Test
    void aTableIsEditedReplayedProposedAndApprovedByTwo() {
        deployAndDecide();
        var owner = browsers.signIn(http, "process-owner", Look.DESK);
        owner.navigate("/decisions/" + key, Browsers.PATIENT);
        owner.click("form[action$='/draft/begin'] button");
        var first = owner.locator("table.decision.edit tbody tr").first();
        first.locator("td input").first().fill("");
        first.locator("select").first().selectOption("hold");
        first.locator("td input").last().fill("Everything waits");
        owner.click("button[value=save]");
        assertThat(owner.locator("#draft [role=status]")).isVisible();
        owner.click("form[action$='/draft/replay'] button");
        assertThat(owner.locator("#replay")).containsText("SO-" + key);
        assertThat(Browsers.problems(owner)).isEmpty();
        owner.fill("textarea[name=reason]", "Tighter");
        owner.click("form[action$='/draft/propose'] button");
        assertThat(owner.locator("form[action$='/approve']")).hasCount(0);
        approve(browsers.signIn(http, "controller", Look.DARK));
        owner.navigate("/decisions/" + key);
        assertThat(owner.locator("main")).containsText("Everything waits");
    }

    private void approve(Page controller) {
        controller.navigate("/decisions/" + key + "/draft", Browsers.PATIENT);
        assertThat(Browsers.problems(controller)).isEmpty();
        controller.click("form[action$='/approve'] button.primary");
        assertThat(controller.locator("main")).containsText("Everything waits");
        assertThat(Browsers.problems(controller)).isEmpty();
        controller.navigate("/decisions");
        assertThat(Browsers.problems(controller)).isEmpty();
    }
}
