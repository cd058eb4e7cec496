package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.CaseFiles;
import io.orion.engine.CaseSource;
import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.testing.Http;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Returns over REST and in the list of cases: who may, what is refused with which field, and what follows. */
@OrionTest
class ReturnsIT {

    private static final String PATH = "/api/order-to-cash/returns";

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    Inventory inventory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<CaseSource> sources;

    @Autowired
    List<CaseFiles> files;

    private final String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private String order = "";

    @BeforeEach
    void deliveredOrder() {
        sample.company();
        sample.customer("CR-" + id).save();
        sample.product("PR-" + id).price("100.00").save();
        transaction.executeWithoutResult(status -> inventory.receive(
                "GR-" + UUID.randomUUID(),
                "FRA",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                List.of(new ReceiptLine("PR-" + id, Quantity.of(10), Money.of("50", "EUR"), List.of()))));
        var number = orderToCash.accept(
                Orders.of("CR-" + id).line("PR-" + id, 5).build(), new Actor("order-desk", Set.of("order-desk")));
        processes.settle();
        var delivery = orderToCash.view(number).deliveries().get(0).number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", Map.of());
        processes.complete(delivery, "userTask_packGoods", "warehouse", Map.of());
        processes.settle();
        order = number.value();
    }

    private String request(int quantity) {
        return "{\"order\": \"" + order + "\", \"reason\": \"WRONG_ITEM\", \"lines\": [{\"line\": 1, \"quantity\": "
                + quantity + "}]}";
    }

    private static String find(String body, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group();
    }

    @Test
    void theSameKeyAsksOnceAndTheReturnIsShown() {
        var key = UUID.randomUUID().toString();
        var first = http.post("order-desk", PATH, request(2), key);
        var again = http.post("order-desk", PATH, request(2), key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        var number = find(first.body(), "RMA-\\d{4}-\\d{6}");
        processes.settle();
        processes.complete(number, "userTask_receiveReturn", "warehouse", Map.of());
        processes.complete(number, "userTask_inspectReturn", "quality", Map.of());
        processes.settle();
        var shown = http.get("order-desk", PATH + "/" + number);
        assertThat(shown.body()).contains("\"status\":\"CREDITED\"", "\"disposition\":\"RESTOCK\"");
        var note = find(shown.body(), "CN-\\d{4}-\\d{6}");
        assertThat(http.get("billing", "/api/order-to-cash/credit-notes/" + note + ".xml")
                        .body())
                .contains("<CreditNote", note);
        assertThat(http.get("billing", "/api/order-to-cash/credit-notes/" + note + ".pdf")
                        .body())
                .startsWith("%PDF");
        assertThat(http.get("order-desk", PATH + "?order=" + order).body())
                .contains(number)
                .containsOnlyOnce("\"order\":");
        assertThat(http.get("order-desk", "/api/order-to-cash/sales-orders/" + order)
                        .body())
                .contains("\"returned\":2", "\"credited\":238.00", number);
        assertShown(number, note);
    }

    private void assertShown(String number, String note) {
        assertThat(listed(number)).isEqualTo("CREDITED");
        assertThat(source().details(number).sections())
                .extracting("title")
                .containsExactly("return", "lines", "findings", "creditNotes");
        assertThat(source().details(number).stages()).extracting("state").hasToString("[DONE, DONE, DONE, DONE]");
        var caseFiles = files.stream()
                .filter(each -> each.processId().equals("returnToCredit"))
                .findFirst()
                .orElseThrow();
        assertThat(caseFiles.of(number)).extracting("name").containsExactly(note + ".pdf", note + ".xml");
        assertThat(caseFiles.write(number, note + ".pdf")).startsWith('%', 'P', 'D', 'F');
    }

    private CaseSource source() {
        return sources.stream()
                .filter(each -> each.processId().equals("returnToCredit"))
                .findFirst()
                .orElseThrow();
    }

    private String listed(String number) {
        return jdbc.sql("select status from engine.case_summary where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = http.post(
                "order-desk",
                PATH,
                "{\"order\": \"4711\", \"reason\": \"BORED\", \"compensation\": \"CAKE\", \"lines\": [{\"line\": 1,"
                        + " \"quantity\": 0}, {\"line\": 1, \"quantity\": 1}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"order\"", "\"reason\"", "\"compensation\"", "\"lines[0].quantity\"", "\"lines[1].line\"")
                .contains("must be one of DEFECTIVE, NOT_NEEDED, TRANSPORT_DAMAGE, WRONG_ITEM");
        var more = http.post("order-desk", PATH, request(6));
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("lines[0].quantity", "5 (delivered 5, billed 5, announced 0, returned 0)");
        var unknown = http.post("order-desk", PATH, request(1).replace("\"line\": 1", "\"line\": 9"));
        assertThat(unknown.body()).contains("lines[0].line", "is not on " + order);
        assertThat(http.get("order-desk", PATH + "/RMA-2026-999999").statusCode())
                .isEqualTo(404);
        assertThat(http.get("order-desk", PATH + "/4711").statusCode()).isEqualTo(400);
        assertThat(http.get("order-desk", PATH + "?limit=0").body()).contains("limit");
        assertThat(http.get("order-desk", "/api/order-to-cash/credit-notes/CN-2026-999999.xml")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyTheOrderDeskAsksAndStrangersSeeNothing() {
        assertThat(http.post("warehouse", PATH, request(1)).statusCode()).isEqualTo(403);
        assertThat(http.get("warehouse", PATH).statusCode()).isEqualTo(200);
        assertThat(http.get("requester", PATH).statusCode()).isEqualTo(403);
    }
}
