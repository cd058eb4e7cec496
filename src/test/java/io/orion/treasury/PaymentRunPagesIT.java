package io.orion.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.CaseSource;
import io.orion.engine.CaseView.Roll;
import io.orion.engine.CaseViews;
import io.orion.portal.Browsers;
import io.orion.portal.Browsers.Look;
import io.orion.portal.Person;
import io.orion.testing.DatabaseCounter;
import io.orion.testing.Http;
import io.orion.testing.SampleCompany;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is released, on the pages: to whom, on which account, how much in all, and what the release is bound to. */
class PaymentRunPagesIT extends Paying {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Autowired
    Http http;

    @Autowired
    DatabaseCounter counter;

    @Autowired
    List<CaseViews> drawn;

    @Autowired
    List<CaseSource> sources;

    private static String read(String page) {
        return BLANKS.matcher(TAGS.matcher(page).replaceAll(" ")).replaceAll(" ");
    }

    private String releaseTask(String run) {
        return "/tasks/" + processes.task(run, "userTask_decideApproval").getId();
    }

    @Test
    void showsWhatWouldBePaidAndToWhatTheReleaseIsBound() {
        var iban = SampleCompany.iban();
        var supplier = supplier(Map.of("iban", iban));
        invoice(supplier, "100.00");
        discounted(supplier, "200.00", "4.00", "0.64");
        var other = invoice(supplier(), "50.00");
        var run = start();
        revise(run, other);
        var releaser = new Person(http, "treasury-release");
        var page = releaser.get(releaseTask(run)).body();
        assertThat(page).doesNotContain(iban).doesNotContain("??");
        assertThat(read(page))
                .contains("In all 296.00 EUR", "Payments 1", "Items 2", "Discount taken 4.00 EUR")
                .contains(supplier, "… " + iban.substring(iban.length() - 4), "first payment to it", "296.00")
                .contains("Left out", other, "50.00", "Not now", "treasury")
                .containsPattern("Release is bound to [0-9a-f]{64} ")
                .contains("Still the same yes", "Revised by treasury");
        jdbc.sql("update treasury.supplier_account set holder = 'Somebody else' where supplier = ?")
                .param(supplier)
                .update();
        assertThat(read(releaser.get("/cases/" + run).body())).contains("Still the same no", "Somebody else");
    }

    @Test
    void showsWhatTheBankMadeOfIt() {
        var refused = invoice(supplier(), "100.00");
        var taken = invoice(supplier(), "30.00");
        var run = ordered();
        var payment = payment(run, refused);
        status(run, payment, "RJCT");
        var page = read(new Person(http, "treasury").get("/cases/" + run).body());
        assertThat(page)
                .contains("Released by rita, rob", "In all 130.00 EUR", payment.number(), refused, taken)
                .containsPattern("100\\.00 refused .*AC04")
                .contains("30.00 ordered");
    }

    @Test
    void asksTheDatabaseAsMuchAboutManyAsAboutOne() {
        invoice(supplier(), "10.00");
        var one = start();
        dayOfItsOwn();
        for (int i = 0; i < 101; i++) {
            invoice(supplier(), "10.00");
        }
        var many = start();
        assertThat(statements(many)).isEqualTo(statements(one)).isLessThanOrEqualTo(12);
        var third = (Roll) views().of(many, 3).get(0);
        assertThat(third.pages().count()).isEqualTo(3);
        assertThat(third.table().rows()).hasSize(1);
        assertThat(read(new Person(http, "treasury").get("/cases/" + many).body()))
                .contains("In all 1,010.00 EUR", "Page 1 of 3");
    }

    private CaseViews views() {
        return drawn.stream()
                .filter(it -> it.processId().equals("paymentRun"))
                .findFirst()
                .orElseThrow();
    }

    private int statements(String run) {
        var source = sources.stream()
                .filter(it -> it.processId().equals("paymentRun"))
                .findFirst()
                .orElseThrow();
        counter.startHere();
        assertThat(source.details(run).documents()).contains(run);
        assertThat(views().of(run, 1)).isNotEmpty();
        return counter.stop().statements();
    }

    @Test
    void axeFindsNothingSerious() {
        invoice(supplier(), "100.00");
        var other = invoice(supplier(), "50.00");
        var run = start();
        revise(run, other);
        try (var browsers = new Browsers()) {
            for (var look : List.of(Look.DESK, Look.DARK, Look.PHONE)) {
                var page = browsers.signIn(http, "treasury-release", look);
                for (var path : List.of("/cases/" + run, releaseTask(run))) {
                    page.navigate(path, Browsers.PATIENT);
                    assertThat(Browsers.problems(page)).as(path + " " + look).isEmpty();
                }
            }
        }
    }
}
