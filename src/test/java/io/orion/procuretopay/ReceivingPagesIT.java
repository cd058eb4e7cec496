package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.orion.portal.Browsers;
import io.orion.portal.Browsers.Look;
import io.orion.portal.Person;
import io.orion.testing.Http;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A delivery received by scanning: its order, its articles one by one, its serial numbers. */
class ReceivingPagesIT extends Procurement {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int GTIN_DIGITS = 12;

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate jdbc;

    private Person receiver;

    @BeforeEach
    void receiver() {
        receiver = new Person(http, "receiving");
    }

    private static String read(String page) {
        return BLANKS.matcher(TAGS.matcher(page).replaceAll(" ")).replaceAll(" ");
    }

    private RequisitionNumber ordered(String quantity) {
        var need = request(Needs.of().article(sku, quantity, center));
        confirm(need);
        return need;
    }

    private String awaited(RequisitionNumber need) {
        var receipts = view(need).receipts();
        return "/receiving/" + receipts.get(receipts.size() - 1).number();
    }

    private String scan(String delivery, String code) {
        return read(receiver.post(delivery + "/scan", Map.of("code", code)).body());
    }

    @Test
    void countsWhatIsScannedKeepsItAndReceivesIt() {
        var need = ordered("5");
        var order = view(need).order().number();
        var delivery = awaited(need);
        assertThat(read(receiver.get("/receiving?number=" + order.toLowerCase(Locale.ROOT))
                        .body()))
                .contains("Product " + sku, "0 of 5")
                .doesNotContain("??");
        assertThat(scan(delivery, sku)).contains("Product " + sku + ": 1 of 5");
        assertThat(scan(delivery, "2*" + sku.toLowerCase(Locale.ROOT))).contains("3 of 5");
        assertThat(read(new Person(http, "receiving").get(delivery).body()))
                .as("who comes second goes on")
                .contains("3 of 5");
        assertThat(receiver.post(delivery + "/post", Map.of("deliveryNote", "D-1", "damaged-1", "1"))
                        .body())
                .contains("is received");
        processes.settle();
        var received = view(need).receipts().get(0);
        assertThat(received.countedAt()).isNotNull();
        assertThat(view(need).order().lines().get(0).received()).isEqualByComparingTo("3");
        assertThat(jdbc.queryForObject(
                        "select count(*) from procure_to_pay.goods_receipt_count where goods_receipt = ?",
                        Integer.class,
                        received.number()))
                .isZero();
        assertThat(receiver.post(delivery + "/post", Map.of("deliveryNote", "D-1"))
                        .body())
                .contains("No delivery is awaited");
        assertThat(scan(delivery, sku)).contains("No delivery is awaited");
        assertThat(read(receiver.get(awaited(need)).body())).contains("0 of 2");
    }

    @Test
    void receivesNothingWithoutADeliveryNote() {
        var delivery = awaited(ordered("5"));
        scan(delivery, "3*" + sku);
        var incomplete = receiver.post(delivery + "/post", Map.of("deliveryNote", " "));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(read(incomplete.body())).contains("deliveryNote is missing", "3 of 5");
    }

    @Test
    void saysWhatACodeIsNotAndLosesNothing() {
        var delivery = awaited(ordered("5"));
        scan(delivery, "3*" + sku);
        for (var code : List.of("NONE", "2*NONE", "0*" + sku, "#2", "#x", "*", "9999999*" + sku)) {
            var answer = receiver.post(delivery + "/scan", Map.of("code", code)).body();
            assertThat(answer).as(code).contains("role=\"alert\"");
            assertThat(read(answer)).as(code).contains("3 of 5");
        }
    }

    @Test
    void tellsAtOnceWhatIsTooMany() {
        var delivery = awaited(ordered("5"));
        assertThat(scan(delivery, "7*" + sku)).contains("2 more than the 5 that are awaited", "2 too many");
        assertThat(read(receiver.post(delivery + "/forget", Map.of("line", "1")).body()))
                .contains("0 of 5");
        assertThat(read(receiver.post(delivery + "/post", Map.of("deliveryNote", "D-1"))
                        .body()))
                .contains("nothing was scanned");
    }

    @Test
    void knowsArticlesByTheNumbersOnParcels() {
        var gtin = gtin();
        sample.product(sku).with("gtin", gtin).save();
        sample.supplierItem(supplier, sku, "10.00", Map.of("supplierItem", "Their-" + sku));
        var delivery = awaited(ordered("5"));
        assertThat(scan(delivery, gtin)).contains("1 of 5");
        assertThat(scan(delivery, "0" + gtin)).contains("2 of 5");
        assertThat(scan(delivery, "their-" + sku)).contains("3 of 5");
        assertThat(scan(delivery, "2 x #1")).contains("5 of 5");
    }

    private static String gtin() {
        var digits =
                String.format("%012d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000_000L));
        int sum = 0;
        for (int i = 0; i < GTIN_DIGITS; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    @Test
    void asksForTheSerialNumberOfEachPiece() {
        sample.product(sku).with("serialTracked", "true").save();
        var need = ordered("2");
        var delivery = awaited(need);
        assertThat(scan(delivery, "2*" + sku)).contains("counted by serial numbers");
        assertThat(scan(delivery, sku)).contains("Serial number of Product " + sku, "0 of 2");
        assertThat(serial(delivery, "A1")).contains("1 of 2", "Serial number of Product");
        assertThat(serial(delivery, "A1")).contains("scanned already", "1 of 2");
        assertThat(serial(delivery, "A,2")).contains("no serial number", "1 of 2");
        assertThat(serial(delivery, "A2")).contains("2 of 2", "A1, A2");
        receiver.post(delivery + "/post", Map.of("deliveryNote", "D-1"));
        processes.settle();
        processes.complete(view(need).receipts().get(0).number(), "userTask_inspectGoods", "quality", Map.of());
        processes.settle();
        assertThat(inventory.serials("FRA", sku, 5)).containsExactlyInAnyOrder("A1", "A2");
    }

    private String serial(String delivery, String code) {
        return read(receiver.post(delivery + "/scan", Map.of("code", code, "serial", "1"))
                .body());
    }

    @Test
    void isForReceivingOnly() {
        var delivery = awaited(ordered("5"));
        for (var other : List.of("buyer", "warehouse", "accounts-payable")) {
            var person = new Person(http, other);
            assertThat(person.get(delivery).statusCode()).as(other).isEqualTo(403);
            assertThat(person.post(delivery + "/scan", Map.of("code", sku)).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(read(receiver.get("/receiving?number=PO-1999-000001").body()))
                .contains("No delivery is awaited under PO-1999-000001");
    }

    @Test
    void worksWithAScannerThatTypes() {
        var need = ordered("5");
        try (var browsers = new Browsers()) {
            for (var look : List.of(Look.DESK, Look.DARK, Look.PHONE)) {
                var page = browsers.signIn(http, "receiving", look);
                page.navigate("/receiving", Browsers.PATIENT);
                assertThat(Browsers.problems(page)).as("receiving " + look).isEmpty();
                scanned(page, "number", view(need).order().number());
                page.waitForURL("**/receiving/GR-*");
                scanned(page, "code", "2*" + sku);
                PlaywrightAssertions.assertThat(page.locator("main > .notice")).containsText("Product " + sku);
                assertThat(Browsers.problems(page)).as("counting " + look).isEmpty();
            }
        }
        assertThat(read(receiver.get(awaited(need)).body())).contains("6 of 5", "1 too many");
    }

    /** Types into what has the focus when the page is open, as a scanner does. */
    private static void scanned(Page page, String field, String code) {
        PlaywrightAssertions.assertThat(page.locator("[name=" + field + "]")).isFocused();
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }
}
