package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.portal.Browsers;
import io.orion.portal.Browsers.Look;
import io.orion.portal.Person;
import io.orion.procuretopay.BuyersDesk.Query;
import io.orion.procuretopay.BuyersDesk.Show;
import io.orion.testing.DatabaseCounter;
import io.orion.testing.Http;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The desk of buyers: each open order under what it waits for. */
class BuyersDeskIT extends Invoicing {

    private static final Actor BUYER = new Actor("buyer", Set.of("buyer"));

    @Autowired
    BuyersDesk desk;

    @Autowired
    Http http;

    @Autowired
    DatabaseCounter counter;

    @Autowired
    JdbcTemplate jdbc;

    private List<String> shown(Show show) {
        return desk.list(new Query(show, null, supplier, null), 10).stream()
                .map(BuyersDesk.OpenOrder::number)
                .toList();
    }

    private RequisitionNumber sent(String quantity) {
        return request(Needs.of().article(sku, quantity, center));
    }

    @Test
    void tellsWhatEachOrderWaitsFor() {
        var unanswered = order(sent("5"));
        var offered = sent("5");
        answer(offered, new SupplierAnswer("CA", null, List.of(offer("11.00"))));
        var late = late();
        var partly = ordered("5");
        receive(partly, Map.of("counted", "1=2"));
        var changed = changed();
        var dear = ordered("20");
        receive(dear, Map.of("counted", "1=10"));
        send(xml("R-1").order(order(dear)).line(sku, "10", "20.00"));
        assertThat(shown(Show.UNANSWERED)).containsExactly(unanswered);
        assertThat(shown(Show.TO_REVIEW)).containsExactly(order(offered));
        assertThat(shown(Show.LATE)).containsExactly(order(late));
        assertThat(shown(Show.CHANGE_ASKED)).containsExactly(order(changed));
        assertThat(shown(Show.PARTLY_RECEIVED)).containsExactly(order(dear), order(partly));
        assertThat(shown(Show.VARIANCE)).containsExactly(order(dear));
        assertThat(shown(Show.ALL)).hasSize(6);
        assertThat(page("supplier=" + supplier))
                .contains(unanswered, "not answered", "offers changes", "change not answered", "late", "40 %")
                .contains("1 invoice differs in price", "/cases/" + late.value())
                .doesNotContain("??");
        assertThat(page("show=LATE&supplier=" + supplier)).contains(order(late)).doesNotContain(unanswered);
    }

    private RequisitionNumber late() {
        var late = ordered("5");
        jdbc.update(
                "update procure_to_pay.purchase_order_line set promised_on = '2026-01-01' where purchase_order = ?",
                order(late));
        return late;
    }

    private RequisitionNumber changed() {
        var changed = ordered("5");
        var line = new OrderChangeRequest.Line(1, new BigDecimal("4"), null, null);
        procureToPay.change(order(changed), new OrderChangeRequest("Less", List.of(line)), BUYER);
        processes.settle();
        return changed;
    }

    private String page(String query) {
        return new Person(http, "buyer").get("/purchasing?" + query).body();
    }

    @Test
    void pagesByTheLastOrderAndAsksTheDatabaseAsMuchAboutManyAsAboutOne() {
        var first = order(sent("1"));
        int one = statements();
        var second = order(sent("1"));
        var third = order(sent("1"));
        assertThat(statements()).isEqualTo(one).isEqualTo(2);
        var page = desk.list(new Query(Show.ALL, null, supplier, null), 2);
        assertThat(page).extracting("number").containsExactly(third, second);
        assertThat(desk.list(new Query(Show.ALL, null, supplier, second), 2))
                .extracting("number")
                .containsExactly(first);
        assertThat(desk.list(new Query(Show.ALL, "anna", supplier, null), 5)).hasSize(3);
        assertThat(desk.list(new Query(Show.ALL, "nobody", supplier, null), 5)).isEmpty();
        assertThat(page.get(0).supplierName()).isNotNull();
    }

    private int statements() {
        counter.startHere();
        assertThat(desk.list(new Query(Show.ALL, null, supplier, null), 50)).isNotEmpty();
        return counter.stop().statements();
    }

    @Test
    void isForBuyersAndReadable() {
        order(sent("5"));
        assertThat(new Person(http, "requester").get("/purchasing").statusCode())
                .isEqualTo(403);
        assertThat(new Person(http, "purchasing-manager")
                        .get("/purchasing?show=none&mine=true&supplier=%22%3E%3Cb%3E")
                        .body())
                .contains("No open order is like that")
                .doesNotContain("\"><b>");
        try (var browsers = new Browsers()) {
            for (var look : List.of(Look.DESK, Look.DARK, Look.PHONE)) {
                var page = browsers.signIn(http, "buyer", look);
                page.navigate("/purchasing?supplier=" + supplier, Browsers.PATIENT);
                assertThat(Browsers.problems(page)).as(look.toString()).isEmpty();
            }
        }
    }
}
