package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.portal.Browsers;
import io.orion.portal.Browsers.Look;
import io.orion.portal.Person;
import io.orion.testing.Http;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a supplier may do by a link: answer the one order, announce deliveries, see what is paid; and nothing else. */
class SupplierLinkIT extends Invoicing {

    private static final Pattern LINK = Pattern.compile("/track/[\\w-]{43}");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_AN_HOUR = 30;

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate jdbc;

    private Person buyer;
    private Person stranger;

    @BeforeEach
    void people() {
        buyer = new Person(http, "buyer");
        stranger = Person.nobody(http);
    }

    private static String read(String page) {
        return BLANKS.matcher(TAGS.matcher(page).replaceAll(" ")).replaceAll(" ");
    }

    private RequisitionNumber sent(String quantity) {
        return request(Needs.of().article(sku, quantity, center));
    }

    private String link(RequisitionNumber need, boolean acts) {
        var form = new HashMap<>(Map.of("days", "30"));
        if (acts) {
            form.put("acts", "true");
        }
        var page = buyer.post("/cases/" + need.value() + "/links", form).body();
        var found = LINK.matcher(page);
        assertThat(found.find()).as("a link").isTrue();
        return found.group();
    }

    private String answer(String link, String key, String code, Map<String, String> changes) {
        stranger.get("/login"); // has the session's token even where the link's page has no form
        stranger.get(link);
        var form = new HashMap<>(changes);
        form.put("code", code);
        form.put("key", key);
        form.putIfAbsent("revision", "1");
        var page = read(stranger.post(link + "/answer", form).body());
        processes.settle();
        return page;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void acceptsTheOrderOnce() {
        var need = sent("5");
        var link = link(need, true);
        assertThat(read(stranger.get(link).body())).contains("Your answer to " + order(need), "Product " + sku);
        var key = key();
        assertThat(answer(link, key, "AP", Map.of())).contains("your answer has arrived");
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.CONFIRMED);
        assertThat(answer(link, key, "AP", Map.of())).as("again").contains("your answer has arrived");
        assertThat(answer(link, key(), "RE", Map.of())).as("another").contains("is answered already: AP");
        assertThat(read(stranger.get(link).body())).doesNotContain("Your answer to");
    }

    @Test
    void offersSomethingElseLineByLine() {
        var need = sent("5");
        var link = link(need, true);
        assertThat(answer(link, key(), "CA", Map.of("quantity-1", "5", "price-1", "10.0")))
                .contains("lines is missing; say what changes");
        assertThat(answer(link, key(), "CA", Map.of("price-1", "ten", "promised-1", "soon")))
                .contains("price-1 is not a number", "promised-1 is not a date");
        assertThat(answer(link, key(), "CA", Map.of("quantity-1", "6")))
                .contains("must be between 0 and what is ordered");
        assertThat(answer(link, key(), "XX", Map.of())).contains("code is not one of AB, AP, CA, RE");
        assertThat(answer(link, key(), "CA", Map.of("quantity-1", "4", "price-1", "11,50", "promised-1", tomorrow())))
                .contains("your answer has arrived");
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.ANSWER_REVIEW);
        review(need, "accept");
        var line = view(need).order().lines().get(0);
        assertThat(line.unitPrice()).isEqualByComparingTo("11.50");
        assertThat(line.promisedOn()).isEqualTo(tomorrow());
    }

    @Test
    void answersNoRevisionThatItDoesNotKnow() {
        var need = sent("5");
        var link = link(need, true);
        answer(link, key(), "CA", Map.of("price-1", "12"));
        review(need, "insist");
        assertThat(answer(link, key(), "AP", Map.of())).contains("revision is not the present one, 2");
        assertThat(answer(link, key(), "AP", Map.of("revision", "2"))).contains("your answer has arrived");
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.CONFIRMED);
    }

    @Test
    void rejectsTheOrder() {
        var need = sent("5");
        answer(link(need, true), key(), "RE", Map.of("note", "Out of <b>stock</b>"));
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.ANSWER_REVIEW);
        assertThat(buyer.get("/cases/" + need.value()).body()).doesNotContain("<b>stock");
    }

    private String despatch(String link, Map<String, String> form) {
        stranger.get(link);
        var sent = new HashMap<>(form);
        sent.putIfAbsent("key", key());
        return read(stranger.post(link + "/despatch", sent).body());
    }

    @Test
    void announcesDeliveriesThatReceivingFindsByTheirNote() {
        var need = ordered("5");
        var link = link(need, true);
        var note = "LS-" + sku;
        var form = Map.of("deliveryNote", note, "despatchedOn", tomorrow(), "quantity-1", "3");
        assertThat(despatch(link, form)).contains("the delivery is announced", note, "1: 3");
        assertThat(despatch(link, form)).as("again").contains("the delivery is announced");
        assertThat(despatch(link, Map.of("deliveryNote", note, "despatchedOn", tomorrow(), "quantity-1", "4")))
                .contains("is announced already, otherwise");
        assertThat(despatch(link, Map.of("deliveryNote", "X", "despatchedOn", "1999-01-01", "quantity-1", "6")))
                .contains("despatchedOn is more than a year away", "quantity-1 has to be more than 0");
        assertThat(despatch(link, Map.of("deliveryNote", "X", "despatchedOn", tomorrow(), "quantity-9", "1")))
                .contains("is not on " + order(need));
        assertThat(despatch(link, Map.of("deliveryNote", " ", "despatchedOn", "")))
                .contains("deliveryNote is missing");
        assertThat(read(buyer.get("/cases/" + need.value()).body())).contains("Announced deliveries", note);
        var receiver = new Person(http, "receiving");
        assertThat(read(receiver.get("/receiving?number=" + note).body())).contains("0 of 5", "Announced", note);
        assertThat(view(need).order().lines().get(0).received()).isZero();
    }

    @Test
    void seesHowFarItsInvoicesAre() {
        var need = receivedInFull("5");
        var other = receivedInFull("5");
        var link = link(need, true);
        send(xml("R-PAY").order(order(need)).line(sku, "5", "10.00"));
        send(xml("R-OTHER").order(order(other)).line(sku, "4", "10.00"));
        assertThat(read(stranger.get(link).body()))
                .contains("R-PAY 59.50 EUR", "approved, to be paid")
                .doesNotContain("R-OTHER")
                .doesNotContain("??");
    }

    @Test
    void doesNothingByALinkThatOnlyLooksHasEndedOrIsOfSomethingElse() {
        var need = sent("5");
        var looking = link(need, false);
        assertThat(stranger.get(looking).body()).doesNotContain("/answer");
        assertThat(answer(looking, key(), "AP", Map.of())).contains("This link does not work");
        var acting = link(need, true);
        var id = jdbc.queryForObject(
                "select max(id) from collaboration.share_link where case_number = ?", Long.class, need.value());
        buyer.post("/cases/" + need.value() + "/links/" + id + "/revoke", Map.of());
        assertThat(stranger.get(acting).statusCode()).isEqualTo(404);
        assertThat(answer(acting, key(), "AP", Map.of())).contains("This link does not work");
        assertThat(answer("/track/" + "A".repeat(43), key(), "AP", Map.of())).contains("This link does not work");
        var expiring = link(need, true);
        clock.advance(Duration.ofDays(31));
        assertThat(answer(expiring, key(), "AP", Map.of())).contains("This link does not work");
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.ORDERED);
    }

    @Test
    void isLetActByBuyersOnly() {
        var need = sent("5");
        var path = "/cases/" + need.value();
        assertThat(buyer.get(path).body()).contains("name=\"acts\"");
        var requester = new Person(http, "requester");
        assertThat(requester.get(path).body()).doesNotContain("name=\"acts\"");
        assertThat(requester
                        .post(path + "/links", Map.of("days", "30", "acts", "true"))
                        .body())
                .contains("Only buyers let a supplier act");
    }

    @Test
    void takesNothingWithoutTheTokenOfItsPageAndNotTooMuchAnHour() {
        var need = sent("5");
        var link = link(need, true);
        stranger.get(link);
        assertThat(stranger.post(link + "/answer", Map.of("code", "AP", "key", key()), "forged")
                        .statusCode())
                .isEqualTo(403);
        for (int i = 0; i < MOST_AN_HOUR; i++) {
            answer(link, key(), "XX", Map.of());
        }
        assertThat(answer(link, key(), "AP", Map.of())).contains("Too much was done by this link");
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.ORDERED);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(answer(link, key(), "AP", Map.of())).contains("your answer has arrived");
    }

    @Test
    void axeFindsNothingSerious() {
        var need = sent("5");
        var link = link(need, true);
        try (var browsers = new Browsers()) {
            for (var look : List.of(Look.DESK, Look.DARK, Look.PHONE)) {
                var page = browsers.open(http, look);
                page.navigate(link, Browsers.PATIENT);
                assertThat(page.locator("form").count()).isEqualTo(2);
                assertThat(Browsers.problems(page)).as(look.toString()).isEmpty();
            }
        }
    }
}
