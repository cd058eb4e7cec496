package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.ordertocash.OrderToCash;
import io.orion.testing.Http;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Comments, files and links for partners, by people with a session and without script. */
@OrionTest
class ConversationIT {

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    MovableClock clock;

    private final String id = "P" + UUID.randomUUID().toString().substring(0, 7);
    private HeldOrders orders;

    @BeforeEach
    void company() {
        orders = new HeldOrders(orderToCash, sample, processes, id);
    }

    @Test
    void tellsWhoeverIsNamedInAComment() {
        var order = orders.accept("a");
        var credit = new Person(http, "credit");
        var page = credit.post("/cases/" + order + "/comments", Map.of("comment", "Please look, @order-desk, " + id))
                .body();
        assertThat(page).contains("Please look, @order-desk, " + id);
        var desk = new Person(http, "order-desk");
        assertThat(desk.get("/mentions").body()).contains(order).contains(id);
        desk.get("/cases/" + order);
        assertThat(desk.get("/mentions").body()).doesNotContain(order);
        assertThat(new Person(http, "warehouse").get("/mentions").body()).doesNotContain(id);
    }

    @Test
    void writesHostileCommentsAsText() {
        var order = orders.accept("b");
        var credit = new Person(http, "credit");
        var page = credit.post("/cases/" + order + "/comments", Map.of("comment", "<script>alert(1)</script> @../../x"))
                .body();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(credit.post("/cases/" + order + "/comments", Map.of("comment", "x".repeat(4001)))
                        .body())
                .contains("at most 4000");
        assertThat(credit.post("/cases/" + order + "/comments", Map.of("comment", "  "))
                        .body())
                .contains("comment is empty");
        assertThat(credit.post("/cases/SO-2026-999999/comments", Map.of("comment", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsAFileAndGivesItBackAsADownload() {
        var order = orders.accept("c");
        var credit = new Person(http, "credit");
        credit.get("/cases/" + order);
        var content = "%PDF-1.7\n<script>alert(3)</script>".getBytes(StandardCharsets.UTF_8);
        var page = credit.upload("/cases/" + order + "/files", "../../etc/agree ment\u202e.pdf", content)
                .body();
        var link = Pattern.compile("href=\"(/cases/" + order + "/files/[0-9a-f-]{36})\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        var file = credit.get(link.group(1));
        assertThat(file.body()).contains("%PDF-1.7");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .doesNotContain("..");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        var other = orders.accept("c2");
        assertThat(credit.get(link.group(1).replace(order, other)).statusCode()).isEqualTo(404);
        assertThat(new Person(http, "master-data").get(link.group(1)).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.pdf", "a.png", "a.docx", "", "noextension"})
    void refusesFilesOfOtherKindsOrNotOfTheKindTheirNameSays(String name) {
        var order = orders.accept("d" + name);
        var credit = new Person(http, "credit");
        credit.get("/cases/" + order);
        var page = credit.upload("/cases/" + order + "/files", name, new byte[] {'M', 'Z', 0, 1});
        assertThat(page.statusCode()).isLessThan(500);
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("/files/");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var order = orders.accept("e");
        var credit = new Person(http, "credit");
        credit.get("/cases/" + order);
        var page = credit.upload(
                "/cases/" + order + "/files", "a.txt", "x".repeat(10_500_000).getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isBetween(200, 499);
        assertThat(credit.get("/cases/" + order).body()).doesNotContain("/files/");
    }

    @Test
    void aPartnerFollowsTheCaseByALinkUntilItExpiresOrIsRevoked() {
        var order = orders.accept("Ref-" + id);
        var desk = new Person(http, "order-desk");
        var tracker = link(desk, order, "2");
        var page = http.send("", http.request(tracker).header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(order, "Ref-" + id)
                .doesNotContain("Credit hold", "credit hold", "What happened", "Conversation", "nav.work");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        clock.advance(Duration.ofDays(3));
        assertThat(status(tracker)).isEqualTo(404);
        var second = link(desk, order, "30");
        assertThat(status(second)).isEqualTo(200);
        var form = Pattern.compile("action=\"(/cases/" + order + "/links/\\d+/revoke)\"")
                .matcher(desk.get("/cases/" + order).body());
        assertThat(form.find()).isTrue();
        desk.post(form.group(1), Map.of());
        assertThat(status(second)).isEqualTo(404);
        assertThat(status("/track/" + "A".repeat(43))).isEqualTo(404);
        assertThat(status("/track/x")).isEqualTo(404);
    }

    private static String link(Person person, String order, String days) {
        var page =
                person.post("/cases/" + order + "/links", Map.of("days", days)).body();
        var link = Pattern.compile("(/track/[\\w-]{43})").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int status(String path) {
        return http.send("", http.request(path).header("Accept", "text/html")).statusCode();
    }

    @ParameterizedTest
    @CsvSource({"0, is not from 1 to 365", "366, is not from 1 to 365", "x, days cannot be x"})
    void refusesLinksForEver(String days, String reason) {
        var order = orders.accept("f" + days);
        assertThat(new Person(http, "order-desk")
                        .post("/cases/" + order + "/links", Map.of("days", days))
                        .body())
                .contains(reason);
    }
}
