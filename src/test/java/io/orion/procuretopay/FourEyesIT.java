package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.engine.Substitutes;
import io.orion.engine.UserAccounts;
import io.orion.kernel.Actor;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import io.orion.testing.Http;
import io.orion.testing.SampleCompany;
import io.orion.treasury.BankChangeRequest;
import io.orion.treasury.PaymentRunRequest;
import io.orion.treasury.PaymentRunView;
import io.orion.treasury.Treasury;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each pair of duties that one person must not have, tried by somebody who is in both groups: through the portal,
 * Tasklist, {@code /engine-rest}, and with the task assigned by an administrator as Cockpit does. Every attempt is
 * refused with the reason, and the same sent by somebody else is taken.
 */
class FourEyesIT extends Invoicing {

    private static final String ADMIN = "cockpit-admin";
    private static final Map<String, Object> GRANTED = Map.of("granted", "true", "rework", "false", "comment", "Fine");

    @Autowired
    Http http;

    @Autowired
    UserAccounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Treasury treasury;

    @Autowired
    ObjectMapper json;

    private String id = "";
    private String iban = "";

    @BeforeAll
    void administrator() {
        if (!accounts.exists(ADMIN)) {
            accounts.createUser(ADMIN, Http.PASSWORD, List.of(UserAccounts.ADMINISTRATORS));
        }
    }

    @BeforeEach
    void peopleOfItsOwn() {
        id = "e" + UUID.randomUUID().toString().substring(0, 7);
    }

    private Entrances entrances() {
        return new Entrances(http, tasks, ADMIN);
    }

    /** Somebody of these groups who can sign in. */
    private String person(String name, String... groups) {
        Arrays.stream(groups).forEach(accounts::ensureGroup);
        accounts.createUser(name + "-" + id, Http.PASSWORD, List.of(groups));
        return name + "-" + id;
    }

    private static Actor actor(String person, String... groups) {
        return new Actor(person, Set.of(groups));
    }

    /** Tries every entrance, then has {@code other} do it. */
    private void onlyOthers(String task, String person, String other, Map<String, Object> form, String reason) {
        entrances().refusedEverywhere(task, person, form, reason);
        var done = entrances().overRest(other, task, form);
        assertThat(done).isEmpty();
        processes.settle();
    }

    private Task task(String document, String key, String group) {
        return processes.openTasks(document).stream()
                .filter(it -> it.getTaskDefinitionKey().equals(key))
                .filter(it -> processes.groupsOf(it.getId()).contains(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " of " + group + " at " + document));
    }

    private RequisitionNumber need(String quantity, Actor by) {
        var need =
                procureToPay.request(Needs.of().article(sku, quantity, center).build(), by);
        processes.settle();
        return need;
    }

    @Test
    void whoeverAskedDoesNotApproveEvenAsASubstitute() {
        var asker = person("asker", "requester", "budget-owner");
        var owner = person("owner", "budget-owner");
        var need = need("20", actor(asker, "requester"));
        var vote = task(need.value(), "userTask_decideApproval", "budget-owner").getId();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        substitutes.appoint(owner, asker, today, today.plusDays(7), actor(owner, "budget-owner"));
        onlyOthers(vote, asker, owner, GRANTED, asker + " asked for this");
        assertThat(view(need).status()).isNotEqualTo(RequisitionView.Status.IN_APPROVAL);
    }

    @Test
    void whoeverOrderedDoesNotReceive() {
        var asker = person("asker", "requester", "receiving");
        var receiver = person("receiver", "receiving");
        var need = need("5", actor(asker, "requester"));
        confirm(need);
        var receipt = view(need).receipts().get(0).number();
        var count = task(receipt, "userTask_countGoods", "receiving").getId();
        onlyOthers(count, asker, receiver, Map.of("deliveryNote", "D-1"), asker + " ordered this");
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.RECEIVED);
    }

    @Test
    void whoeverReceivedDoesNotPost() throws JsonProcessingException {
        var receiver = person("receiver", "receiving", "accounts-payable");
        var clerk = person("clerk", "accounts-payable");
        var need = receivedBy(receiver);
        var number = send(xml("R-1").order(order(need)).line(sku, "8", "10.00"));
        expect(number, Status.QUANTITY_VARIANCE);
        var variance = task(number, "userTask_resolveQuantityVariance", "accounts-payable")
                .getId();
        onlyOthers(variance, receiver, clerk, Map.of("resolution", "short"), receiver + " received");
        expect(number, Status.POSTED);
        var keyed = Map.of(
                "supplier",
                supplier,
                "number",
                "R-2",
                "issuedOn",
                "2026-11-20",
                "currency",
                "EUR",
                "order",
                order(need),
                "lines",
                List.of(Map.of("description", "More", "sku", sku, "quantity", 1, "net", 10)));
        var refused = http.post(receiver, "/api/procure-to-pay/supplier-invoices", json.writeValueAsString(keyed));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains(receiver + " received");
    }

    private RequisitionNumber receivedBy(String receiver) {
        var need = need("5", ANNA);
        confirm(need);
        var receipt = view(need).receipts().get(0).number();
        processes.complete(receipt, "userTask_countGoods", receiver, "receiving", Map.of("deliveryNote", "D-1"));
        processes.settle();
        return need;
    }

    @Test
    void whoeverPostedOrRevisedDoesNotRelease() {
        iban = SampleCompany.iban();
        sample.supplier(supplier, Map.of("iban", iban));
        var clerk = person("clerk", "accounts-payable", "treasury-release");
        var treasurer = person("treasurer", "treasury", "treasury-release");
        var first = person("first", "treasury-release");
        var second = person("second", "treasury-release");
        var run = runOf(postedBy(clerk), treasurer);
        var seat = task(run, "userTask_decideApproval", "treasury-release").getId();
        entrances().refusedEverywhere(seat, clerk, GRANTED, clerk + " posted");
        onlyOthers(seat, treasurer, first, GRANTED, treasurer + " asked for this");
        var other = task(run, "userTask_decideApproval", "treasury-release").getId();
        onlyOthers(other, first, second, GRANTED, first + " has voted");
        assertThat(treasury.run(run).status()).isEqualTo(PaymentRunView.Status.AT_BANK);
    }

    private String postedBy(String clerk) {
        var need = receivedInFull("5");
        var number = send(new InvoiceXml(supplier, "R-" + id)
                .iban(iban)
                .order(order(need))
                .line(sku, "8", "10.00"));
        processes.complete(
                number, "userTask_resolveQuantityVariance", clerk, "accounts-payable", Map.of("resolution", "short"));
        processes.settle();
        expect(number, Status.POSTED);
        return number;
    }

    /** A run that pays this invoice and nothing else. */
    private String runOf(String invoice, String treasurer) {
        var until = ledger.openItem(invoice).orElseThrow().dueOn();
        var run = treasury.startRun(new PaymentRunRequest(until, "EUR"), actor(treasurer, "treasury"));
        processes.settle();
        var others = treasury.run(run).lines().stream()
                .filter(line -> line.included() && !line.document().equals(invoice))
                .map(line -> Integer.toString(line.line()))
                .collect(Collectors.joining(", "));
        processes.complete(
                run,
                "userTask_revisePaymentRun",
                treasurer,
                "treasury",
                Map.of("keep", "true", "exclude", others, "reason", "Another day"));
        processes.settle();
        return run;
    }

    @Test
    void whoeverAskedForAnAccountNeitherCallsNorApprovesAndTheCallerDoesNotApprove() {
        sample.supplier(
                supplier,
                Map.of("iban", SampleCompany.iban(), "contact.name", "Ms Reed", "contact.telephone", "+49 69 7654321"));
        var maker = person("maker", "accounts-payable", "treasury");
        var caller = person("caller", "treasury", "accounts-payable");
        var treasurer = person("treasurer", "treasury");
        var clerk = person("clerk", "accounts-payable");
        var asked = new BankChangeRequest(supplier, SampleCompany.iban(), null, "Cable Works", "letter", "New bank");
        var change = treasury.requestBankChange(asked, actor(maker, "accounts-payable"));
        processes.settle();
        var call = task(change, "userTask_callBack", "treasury").getId();
        var spoke =
                Map.<String, Object>of("confirmed", "true", "numberCalled", "+49 69 7654321", "spokeWith", "Ms Reed");
        onlyOthers(call, maker, caller, spoke, maker + " asked for");
        var first = task(change, "userTask_decideApproval", "treasury").getId();
        entrances().refusedEverywhere(first, maker, GRANTED, maker + " asked for");
        onlyOthers(first, caller, treasurer, GRANTED, caller + " made the call");
        var second = task(change, "userTask_decideApproval", "accounts-payable").getId();
        onlyOthers(second, caller, clerk, GRANTED, caller + " made the call");
    }

    @Test
    void aTaskThatIsHandedOverKeepsItsRule() {
        var asker = person("asker", "requester", "budget-owner");
        var owner = person("owner", "budget-owner");
        var need = need("20", actor(asker, "requester"));
        var vote = task(need.value(), "userTask_decideApproval", "budget-owner").getId();
        assertThat(http.post(owner, "/engine-rest/task/" + vote + "/claim", Entrances.user(owner))
                        .statusCode())
                .isEqualTo(204);
        http.post(owner, "/engine-rest/task/" + vote + "/delegate", Entrances.user(asker));
        assertThat(entrances().overRest(asker, vote, GRANTED)).contains("\"status\":409");
        http.post(asker, "/engine-rest/task/" + vote + "/resolve", Entrances.variables(GRANTED));
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.IN_APPROVAL);
        assertThat(view(need).votes()).noneMatch(it -> Boolean.TRUE.equals(it.granted()));
    }
}
