package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.DecisionDrafts;
import io.orion.engine.DecisionTables;
import io.orion.engine.ProcessDeployments;
import io.orion.engine.policy.Policies;
import io.orion.kernel.Actor;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people change a table with a browser that has no script. */
@OrionTest
class DecisionPagesIT {

    private static final String CREDIT = "decideCredit";
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"(?:text|hidden)\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"(rule[^\"]+)\".*?selected=\"selected\"[^>]*>([^<]*)<", Pattern.DOTALL);
    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");

    @Autowired
    Http http;

    @Autowired
    DecisionDrafts drafts;

    @Autowired
    DecisionTables tables;

    @Autowired
    RepositoryService repository;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String key = "decide" + id;

    @BeforeEach
    void table() {
        repository
                .createDeployment()
                .name(ProcessDeployments.BY_RELEASE)
                .addString("processes/" + key + ".dmn", Policies.creditAs(key))
                .deploy();
    }

    /** The other tests are decided by the shipped table again. */
    @AfterEach
    void creditIsAsShipped() {
        drafts.open(CREDIT).ifPresent(draft -> drafts.withdraw(CREDIT, Policies.OWNER));
        if (!tables.current(CREDIT).equals(tables.version(CREDIT, 1))) {
            var draft = drafts.rollBack(CREDIT, 1, Policies.OWNER);
            drafts.propose(CREDIT, draft.revision(), "end of the test", Policies.OWNER);
            drafts.approve(CREDIT, drafts.open(CREDIT).orElseThrow().contentHash(), null, Policies.CONTROLLER);
        }
    }

    private String order(String customer) {
        var number = orderToCash
                .accept(Orders.of(customer).line(id, 1).build(), new Actor("order-desk", Set.of("order-desk")))
                .value();
        processes.settle();
        return number;
    }

    /** All fields of the draft's form as the page shows them. */
    private static Map<String, String> fields(String page) {
        var fields = new HashMap<String, String>();
        var form = page.substring(page.indexOf("name=\"revision\"") - 60, page.indexOf("value=\"add\""));
        var found = FIELD.matcher(form);
        while (found.find()) {
            fields.put(found.group(1), unescaped(found.group(2)));
        }
        var selected = SELECT.matcher(form);
        while (selected.find()) {
            fields.put(selected.group(1), unescaped(selected.group(2)));
        }
        return fields;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Begins a draft and holds orders from 99999 % of the limit on only. */
    private Map<String, String> withMoreCredit(Person owner, String table) {
        owner.post("/decisions/" + table + "/draft/begin", Map.of());
        var fields = fields(owner.get("/decisions/" + table + "/draft").body());
        assertThat(fields).containsEntry("rule.4.in.2", "> 100").containsEntry("rule.4.out.0", "hold");
        fields.put("rule.4.in.2", "> 99999");
        fields.put("action", "save");
        return fields;
    }

    @Test
    void twoPeopleChangeTheRuleAndTheNextOrderIsDecidedByIt() {
        sample.company();
        sample.customer(id).limit("50").save();
        sample.product(id).price("100.00").save();
        var held = order(id);
        var owner = new Person(http, "process-owner");
        assertThat(owner.get("/cases/" + held).body())
                .contains("May the order go on credit?", "Exposure in % of the limit", "the credit limit is exceeded");
        var fields = withMoreCredit(owner, CREDIT);
        assertThat(owner.post("/decisions/" + CREDIT + "/draft", fields).body())
                .contains("Saved.", "<del>&gt; 100</del>", "<ins>&gt; 99999</ins>");
        assertThat(owner.get("/decisions/" + CREDIT + "/draft/test?x.creditLimit=50&x.exposurePercent=238"
                                + "&x.overdueDays=0&x.prepaidTerms=false&x.riskClass=LOW")
                        .body())
                .contains("Outcome: approve", "Outcome: hold");
        assertThat(owner.get("/decisions/" + CREDIT + "/draft/replay?last=1000").body())
                .containsPattern("[1-9]\\d* of \\d+ would have been decided otherwise")
                .contains("/cases/" + held, "<ins>approve</ins>");
        publish(owner, new Person(http, "controller"));
        var status = orderToCash.view(new SalesOrderNumber(order(id))).status();
        assertThat(status).isNotEqualTo(SalesOrderView.Status.CREDIT_HOLD);
    }

    private void publish(Person owner, Person controller) {
        var page = "/decisions/" + CREDIT + "/draft";
        var revision = String.valueOf(fields(owner.get(page).body()).get("revision"));
        owner.post(page + "/propose", Map.of("revision", revision, "reason", "Growth <b>first</b>"));
        assertThat(owner.get(page).body()).doesNotContain("name=\"hash\"");
        var seen = controller.get(page).body();
        assertThat(seen).contains("Growth &lt;b&gt;first&lt;/b&gt;");
        var hash = HASH.matcher(seen);
        assertThat(hash.find()).isTrue();
        var approval = Map.of("hash", hash.group(1));
        assertThat(owner.post(page + "/approve", approval).body()).contains("does not decide about it");
        assertThat(controller.post(page + "/approve", approval).body())
                .contains("decides from now on", "proposed by process-owner, approved by controller");
    }

    @Test
    void buttonsAddMoveAndRemoveRulesAndKeepWhatWasTyped() {
        var owner = new Person(http, "process-owner");
        var fields = withMoreCredit(owner, key);
        fields.put("action", "insert.0");
        fields = fields(owner.post("/decisions/" + key + "/draft", fields).body());
        assertThat(fields)
                .containsEntry("rule.0.id", "rule_v2n1")
                .containsEntry("rule.0.in.2", "")
                .containsEntry("rule.5.in.2", "> 99999");
        fields.put("action", "down.0");
        fields.put("rule.0.note", "second now");
        fields = fields(owner.post("/decisions/" + key + "/draft", fields).body());
        assertThat(fields).containsEntry("rule.1.note", "second now");
        fields.put("action", "remove.1");
        fields.put("rule.0.in.2", "> 1,5");
        var page = owner.post("/decisions/" + key + "/draft", fields).body();
        assertThat(page).contains("write 1.5 for a decimal", "aria-invalid=\"true\"", "disabled=\"disabled\"");
        assertThat(drafts.open(key).orElseThrow().table().rules()).hasSize(9);
        var halfLoaded = new HashMap<>(fields);
        halfLoaded.remove("rules");
        halfLoaded.remove("rule.8.id");
        assertThat(owner.post("/decisions/" + key + "/draft", halfLoaded).body())
                .contains("wait until the page is complete");
        assertThat(drafts.open(key).orElseThrow().table().rules()).hasSize(9);
        fields.put("revision", "1");
        var late = owner.post("/decisions/" + key + "/draft", fields);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("by somebody else meanwhile", "&gt; 1,5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${applicationContext}",
                "for i in 1..999999999 return i",
                "\"><script>alert(1)</script>",
                "java.lang.System.exit(1)",
                "<![CDATA[x]]>",
                "&xxe;"
            })
    void hostileCellsAreShownAsTextAndNeverEvaluated(String cell) {
        var owner = new Person(http, "process-owner");
        var fields = withMoreCredit(owner, key);
        fields.put("rule.4.in.2", cell);
        fields.put("rule.4.note", cell);
        var page = owner.post("/decisions/" + key + "/draft", fields).body();
        assertThat(page).doesNotContain("<script>alert", "<![CDATA[x").contains("Rule 5");
        assertThat(fields(page)).containsEntry("rule.4.note", cell);
        assertThat(owner.get("/decisions/" + key + "/draft/test?x.creditLimit=1")
                        .body())
                .contains("The draft has errors");
        assertThat(owner.get("/decisions/" + key + "/draft/replay").body()).contains("The draft has errors");
        var revision = fields(page).get("revision");
        assertThat(owner.post(
                                "/decisions/" + key + "/draft/propose",
                                Map.of("revision", String.valueOf(revision), "reason", "why"))
                        .body())
                .contains("The draft has 1 errors");
        assertThat(drafts.open(key).orElseThrow().isProposed()).isFalse();
    }

    @Test
    void showsTablesVersionsAndTheirChangesToReaders() {
        var owner = new Person(http, "process-owner");
        owner.post("/decisions/" + key + "/draft", withMoreCredit(owner, key));
        var draft = drafts.open(key).orElseThrow();
        drafts.propose(key, draft.revision(), "why", Policies.OWNER);
        drafts.approve(key, drafts.open(key).orElseThrow().contentHash(), "fine", Policies.CONTROLLER);
        var clerk = new Person(http, "credit");
        assertThat(clerk.get("/decisions").body()).contains("Order to cash", "/decisions/" + CREDIT, key, "petra");
        assertThat(clerk.get("/decisions/" + key).body())
                .contains("version 2, decides now", "&gt; 99999", "fine")
                .doesNotContain("Bring version 1 back", "Change it");
        assertThat(clerk.get("/decisions/" + key + "?version=2").body())
                .contains("<del>&gt; 100</del>", "<ins>&gt; 99999</ins>");
        assertThat(owner.get("/decisions/" + key).body()).contains("Bring version 1 back");
        assertThat(owner.get("/decisions/" + key + "/replay?version=1&last=5").body())
                .contains("0 of 0 would have been decided otherwise");
        owner.post("/decisions/" + key + "/draft/begin", Map.of("version", "1"));
        assertThat(owner.get("/decisions/" + key + "/draft").body()).contains("brings version 1 back");
    }

    @ParameterizedTest
    @CsvSource({
        "/decisions, credit, 200",
        "/decisions, master-data, 403",
        "/decisions/decideCredit, integration, 403",
        "/decisions/decideCredit, operator, 200",
        "/decisions/none, credit, 404",
        "/decisions/decideCredit?version=99, credit, 404",
        "/decisions/decideCredit?version=x, credit, 400",
        "/decisions/decideCredit/draft, credit, 403",
        "/decisions/decideCredit/draft, camunda-admin, 403",
        "/decisions/decideCredit/replay?version=1, sales-manager, 403",
        "/decisions/none/draft/test, controller, 404"
    })
    void answersPagesByRight(String path, String group, int status) {
        assertThat(new Person(http, group).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/begin", "/propose", "/approve", "/reject", "/withdraw", "/rebase", "/release"})
    void refusesCommandsOfOthersAndWithoutTheSessionsToken(String command) {
        drafts.begin(key, Policies.OWNER);
        var before = drafts.open(key);
        var fields = Map.of("revision", "1", "reason", "why", "hash", "x", "comment", "c", "take", "true");
        assertThat(new Person(http, "credit")
                        .post("/decisions/" + key + "/draft" + command, fields)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Person(http, "controller")
                        .post("/decisions/" + key + "/draft" + command, fields, "forged")
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafts.open(key)).isEqualTo(before);
    }
}
