package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.ordertocash.OrderToCash;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of figures and the lists that they lead to. */
@OrionTest
class InsightPageIT {

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    SampleCompany sample;

    @Autowired
    ProcessDriver processes;

    private String page(String group, String path) {
        var page = new Person(http, group).get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    @Test
    void showsThePeriodAndTheFormulas() {
        assertThat(page("controller", "/insight?from=2026-01-05&to=2026-03-01"))
                .contains("value=\"2026-01-05\"", "value=\"2026-03-01\"", "÷ cases that ended")
                .contains(
                        "Days sales outstanding",
                        "÷ revenue of the period",
                        "ofFrom=2026-01-05&amp;ofBefore=2026-03-02");
    }

    @Test
    void showsAmountsOfTheBooksOnlyToThoseWhoMayReadThem() {
        assertThat(page("warehouse", "/insight"))
                .contains("Line fill rate")
                .doesNotContain("Days sales outstanding", "Collection effectiveness");
    }

    @Test
    void showsTheFiguresOfPurchasingToThoseWhoMayLookAtItsCases() {
        assertThat(page("accounts-payable", "/insight"))
                .contains("Key figures of procure to pay", "First-time match rate", "Days payable outstanding")
                .contains("Suppliers on time");
        assertThat(page("receiving", "/insight"))
                .contains("First-time match rate", "Suppliers on time")
                .doesNotContain("Days payable outstanding", "Maverick buying");
        assertThat(page("warehouse", "/insight")).doesNotContain("First-time match rate");
    }

    @Test
    void showsWhereCasesWaitAndLeadsToThem() {
        var id = "I" + UUID.randomUUID().toString().substring(0, 7);
        var order = new HeldOrders(orderToCash, sample, processes, id).accept("wait");
        assertThat(page("credit", "/insight/orderToCash"))
                .contains("data-element=\"userTask_releaseCreditHold\"", "Prepayment received / Prepayment overdue")
                .contains("data-heat-map=\"/insight/orderToCash/model\"");
        assertThat(page("credit", "/insight/orderToCash/model"))
                .startsWith("<?xml")
                .contains("userTask_releaseCreditHold");
        var list = page("credit", "/cases?of=open&at=orderToCash.userTask_releaseCreditHold&q=" + id);
        assertThat(list).contains(order, "open now: Release or reject credit hold", "href=\"/cases?q=" + id + "\"");
        assertThat(page("credit", "/cases?of=open&at=fulfilShipment.userTask_pickGoods&q=" + id))
                .doesNotContain("/cases/" + order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/insight/clarifyReceipt", "/insight/clarifyReceipt/model", "/insight/none", "/insight/'--"})
    void knowsNoProcessThatTheReaderMayNotLookAt(String path) {
        assertThat(new Person(http, "order-desk").get(path.replace("'", "%27")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsWhoeverMayTheReceiptsThatWait() {
        assertThat(page("collections", "/insight/clarifyReceipt")).contains("userTask_clarifyReceipt");
        assertThat(page("order-desk", "/insight")).doesNotContain("/insight/clarifyReceipt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight?from=2026-03-02&to=2026-03-01",
                "/insight?from=soon",
                "/insight?from=2000-01-01&to=2026-01-01",
                "/insight?from=%2B999999999-12-31",
                "/insight?to=-999999999-01-01",
                "/insight?to=9999-12-31",
                "/insight/orderToCash?from=2000-01-01&to=2026-01-01",
                "/insight/orderToCash?from=soon",
                "/cases?closedFrom=soon",
                "/cases?closedFrom=2026-03-02Tsoon",
                "/cases?startedFrom=%2B999999-01-01",
                "/cases?of=everything",
                "/cases?of=late&ofFrom=soon",
                "/cases?of=waiting",
                "/cases?of=waiting&at=nowhere",
                "/cases/export?of=everything"
            })
    void refusesWhatIsNoPeriodOrSet(String path) {
        assertThat(new Person(http, "controller").get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void theListSaysWhichCasesItShowsAndShowsAllAgain() {
        var list = page(
                "controller", "/cases?process=orderToCash&closed=true&closedFrom=2026-01-05&closedBefore=2026-03-02");
        assertThat(list)
                .contains("ended from 2026-01-05, before 2026-03-02", "Order to cash")
                .contains("href=\"/cases?closed=true&amp;process=orderToCash\"")
                .contains("<input type=\"hidden\" name=\"closedFrom\" value=\"2026-01-05\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "received",
                "confirmed",
                "touchlessOrders",
                "due",
                "onTime",
                "late",
                "shipped",
                "complete",
                "backordered",
                "delivered",
                "invoiced",
                "unpaid",
                "overdue",
                "held",
                "released",
                "touchless",
                "posted",
                "touchlessInvoices",
                "withOrder",
                "matched",
                "maverick",
                "owed",
                "discountOffered",
                "discountTaken",
                "discountLost",
                "uninvoiced",
                "uninvoicedMonth",
                "uninvoicedQuarter",
                "uninvoicedOlder",
                "deliveriesDue",
                "deliveriesOnTime",
                "deliveriesLate",
                "ordered",
                "waited",
                "waiting",
                "completed",
                "completedOnTime",
                "completedLate",
                "open",
                "overdueTask"
            })
    void everySetHasItsWords(String set) {
        var path = "/cases?closed=true&of=" + set
                + "&at=approve.userTask_decideApproval&ofFrom=2026-01-05&ofBefore=2026-03-02";
        assertThat(page("controller", path)).contains("class=\"chip\"").doesNotContain("??of.");
    }
}
