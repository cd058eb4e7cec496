package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.CaseSelection.Choice;
import io.orion.engine.CaseSummary;
import io.orion.engine.Cases;
import io.orion.intelligence.FilledFigures;
import io.orion.intelligence.Insight;
import io.orion.intelligence.KeyFigures;
import io.orion.intelligence.KeyFigures.KeyFigure;
import io.orion.testing.MovableClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of {@link PurchasedWeeks}, computed by hand. */
class PurchaseFiguresIT extends PurchasedWeeks {

    private static final LocalDate FIRST = LocalDate.of(2033, 5, 2);
    private static final LocalDate BEFORE = FIRST.plusWeeks(3);
    private static final String NEEDS = "procureToPay";
    private static final String INVOICES = "processSupplierInvoice";
    private static final int HOUR = 3_600;

    @Autowired
    FilledFigures filled;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Insight insight;

    @Autowired
    Cases cases;

    private Instant was = MovableClock.START;
    private BigDecimal owedBefore = BigDecimal.ZERO;
    private BigDecimal uninvoicedBefore = BigDecimal.ZERO;

    @BeforeAll
    void threeWeeks() {
        was = clock.instant();
        processes.settle();
        at("2033-05-02T08:00:00Z");
        processes.settle();
        filled.anew();
        owedBefore = part("dpo", "owed");
        uninvoicedBefore = part("uninvoiced", "uninvoiced");
        happens();
        at("2033-05-24T09:00:00Z");
        filled.refresh();
    }

    @AfterAll
    void backToItsTime() {
        clock.moveTo(was);
        filled.anew();
    }

    private KeyFigure figure(String name) {
        return keyFigures.procureToPay(FIRST, BEFORE).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal part(String figure, String part) {
        return figure(figure).parts().stream()
                .filter(it -> it.name().equals(part))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void expectPart(String figure, String part, String value) {
        assertThat(part(figure, part)).as(part).isEqualByComparingTo(value);
    }

    private void expectValue(String figure, String value) {
        var found = figure(figure).value();
        assertThat(found).as(figure).isNotNull();
        assertThat(found.setScale(2, RoundingMode.HALF_UP)).as(figure).isEqualByComparingTo(value);
    }

    private List<String> numbers(String set, String process) {
        var period = new Cases.Between(
                FIRST.atStartOfDay(ZoneOffset.UTC).toInstant(),
                BEFORE.atStartOfDay(ZoneOffset.UTC).toInstant());
        var ever = Cases.Between.EVER;
        var choice = new Choice(set, period, null);
        var query = new Cases.Query(null, Set.of(process), null, null, false, ever, ever, choice, null);
        return cases.list(query, 200).stream().map(CaseSummary::number).toList();
    }

    @Test
    void halfOfWhatWasOrderedMatchedAndAThirdWasNotTouched() {
        expectPart("firstTimeMatch", "matched", "1");
        expectPart("firstTimeMatch", "withOrder", "2");
        expectValue("firstTimeMatch", "50.00");
        expectPart("touchlessInvoices", "touchlessInvoices", "1");
        expectPart("touchlessInvoices", "posted", "3");
        expectValue("touchlessInvoices", "33.33");
        assertThat(numbers("matched", INVOICES)).containsExactly(matched);
        assertThat(numbers("withOrder", INVOICES)).containsExactlyInAnyOrder(matched, accepted);
        assertThat(numbers("touchlessInvoices", INVOICES)).containsExactly(matched);
        assertThat(numbers("posted", INVOICES)).containsExactlyInAnyOrder(matched, accepted, coded);
    }

    /** 0, 24, 24 and 47 hours. */
    @Test
    void halfOfTheOrdersTookADay() {
        expectPart("requisitionToOrder", "ordered", "4");
        var median = figure("requisitionToOrder").value();
        assertThat(median).isNotNull();
        assertThat(median.intValue()).isBetween(24 * HOUR - 60, 24 * HOUR + 60);
        assertThat(numbers("ordered", NEEDS)).containsExactlyInAnyOrder(prompt, dear, uninvoiced, missing);
    }

    @Test
    void halfOfTheDeliveriesWereThereByTheDayPromised() {
        expectPart("supplierOnTime", "deliveriesDue", "4");
        expectPart("supplierOnTime", "deliveriesLate", "2");
        expectValue("supplierOnTime", "50.00");
        assertThat(numbers("deliveriesOnTime", NEEDS)).containsExactlyInAnyOrder(prompt, uninvoiced);
        assertThat(numbers("deliveriesLate", NEEDS)).containsExactlyInAnyOrder(dear, missing);
        assertThat(numbers("deliveriesDue", NEEDS)).hasSize(4);
    }

    /** 59.50, 261.80 and 95.20 with tax; what is at the bank is owed until the bank says so. */
    @Test
    void owesForAsManyDaysAsWhatWasSoldCost() {
        assertThat(part("dpo", "owed").subtract(owedBefore)).isEqualByComparingTo("416.50");
        expectPart("dpo", "cost", "500.00");
        var days = part("dpo", "owed").multiply(BigDecimal.valueOf(21)).divide(BigDecimal.valueOf(500));
        expectValue("dpo", days.setScale(2, RoundingMode.HALF_UP).toPlainString());
        assertThat(numbers("owed", INVOICES)).contains(matched, accepted, coded);
    }

    /** Two percent of each: 1.19, 5.24 and 1.90. */
    @Test
    void tookOneOfThreeDiscounts() {
        expectPart("discountCapture", "discountOffered", "8.33");
        expectPart("discountCapture", "discountTaken", "1.19");
        expectPart("discountCapture", "discountLost", "7.14");
        expectValue("discountCapture", "14.29");
        assertThat(numbers("discountOffered", INVOICES)).hasSize(3);
        assertThat(numbers("discountTaken", INVOICES)).containsExactly(matched);
        assertThat(numbers("discountLost", INVOICES)).containsExactlyInAnyOrder(accepted, coded);
    }

    /** 80 of 50, 220 and 80. */
    @Test
    void boughtSomethingWithoutAnOrder() {
        expectPart("maverick", "maverick", "80.00");
        expectPart("maverick", "spend", "350.00");
        expectValue("maverick", "22.86");
        assertThat(numbers("maverick", INVOICES)).containsExactly(coded);
    }

    @Test
    void hasReceivedSomethingThatIsNotInvoiced() {
        assertThat(part("uninvoiced", "uninvoiced").subtract(uninvoicedBefore)).isEqualByComparingTo("300");
        expectPart("uninvoiced", "uninvoicedMonth", "300.00");
        assertThat(numbers("uninvoiced", NEEDS)).contains(uninvoiced).doesNotContain(prompt, dear, missing);
        assertThat(numbers("uninvoicedMonth", NEEDS)).containsExactly(uninvoiced);
        assertThat(numbers("uninvoicedQuarter", NEEDS)).isEmpty();
        assertThat(numbers("uninvoicedOlder", NEEDS)).doesNotContain(uninvoiced);
        at("2033-07-24T09:00:00Z");
        assertThat(numbers("uninvoicedQuarter", NEEDS)).containsExactly(uninvoiced);
        at("2033-05-24T09:00:00Z");
    }

    @Test
    void nothingIsNoFigure() {
        assertThat(keyFigures.procureToPay(FIRST.plusYears(3), BEFORE.plusYears(3)))
                .filteredOn(figure -> !figure.name().equals("uninvoiced"))
                .allMatch(figure -> figure.value() == null);
    }

    /** The tasks of a delivery belong to the case of the need. */
    @Test
    void countingGoodsIsATaskOfTheNeed() {
        assertThat(insight.dues(Set.of(NEEDS), FIRST, BEFORE))
                .filteredOn(due -> due.task().equals("userTask_countGoods"))
                .singleElement()
                .satisfies(due -> assertThat(due.completed()).isEqualTo(3));
    }
}
