package io.orion.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.orion.banking.ReceiptOutcome;
import io.orion.kernel.Money;
import io.orion.ledger.CashDiscount;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.ledger.SettlementOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate PAID_ON = LocalDate.of(2026, 3, 12);
    private static final TolerancePolicy POLICY = new TolerancePolicy(new BigDecimal("1"), new BigDecimal("5.00"));

    @Test
    void paysExactly() {
        var plan = plan("150.00", item("B", "50.00", 2), item("A", "100.00", 1));
        assertThat(plan.outcome()).isEqualTo(ReceiptOutcome.EXACT);
        assertThat(shown(plan)).containsExactly("A 100.00 0.00", "B 50.00 0.00");
    }

    @Test
    void writesASmallDifferenceOffOnTheItemThatIsDueLast() {
        var plan = plan("148.50", item("B", "50.00", 2), item("A", "100.00", 1));
        assertThat(plan.outcome()).isEqualTo(ReceiptOutcome.WITHIN_TOLERANCE);
        assertThat(shown(plan)).containsExactly("A 100.00 0.00", "B 48.50 1.50");
    }

    @Test
    void paysWhatIsDueFirstWhenItIsShort() {
        var plan = plan("120.00", item("B", "50.00", 2), item("A", "100.00", 1), item("C", "70.00", 3));
        assertThat(plan.outcome()).isEqualTo(ReceiptOutcome.SHORT);
        assertThat(shown(plan)).containsExactly("A 100.00 0.00", "B 20.00 0.00");
    }

    @Test
    void holdsToBothLimitsOfTheTolerance() {
        assertThat(plan("995.00", item("A", "1000.00", 1)).outcome()).isEqualTo(ReceiptOutcome.WITHIN_TOLERANCE);
        assertThat(plan("994.99", item("A", "1000.00", 1)).outcome()).isEqualTo(ReceiptOutcome.SHORT);
        assertThat(plan("98.99", item("A", "100.00", 1)).outcome()).isEqualTo(ReceiptOutcome.SHORT);
    }

    @Test
    void doesNotWriteAWholeItemOff() {
        var plan = plan("1000.00", item("A", "1000.00", 1), item("B", "3.00", 2));
        assertThat(plan.outcome()).isEqualTo(ReceiptOutcome.SHORT);
    }

    @Test
    void leavesTheRestOnAccountWhenItIsTooMuch() {
        var plan = plan("150.01", item("A", "150.00", 1));
        assertThat(plan.outcome()).isEqualTo(ReceiptOutcome.OVER);
        assertThat(shown(plan)).containsExactly("A 150.00 0.00");
    }

    @Test
    void leavesAllOfItOnAccountWhenNothingIsNamed() {
        assertThat(plan("10.00")).isEqualTo(new Plan(ReceiptOutcome.ON_ACCOUNT, List.of()));
    }

    @Test
    void takesTheDiscountsThatWereGrantedWhenItCameInTime() {
        var plan = plan("146.00", discounted("A", "100.00", "4.00", PAID_ON), item("B", "50.00", 2));
        assertThat(plan.outcome()).isEqualTo(ReceiptOutcome.DISCOUNTED);
        assertThat(shown(plan)).containsExactly("A 96.00 4.00", "B 50.00 0.00");
        assertThat(plan.allocations().get(0).differences())
                .containsExactly(
                        new SettlementOrder.Difference("4800", Money.of("3.36", "EUR")),
                        new SettlementOrder.Difference("2200", Money.of("0.64", "EUR")));
    }

    @Test
    void isShortWhenTheDiscountComesLateOrIsNotTheOneGranted() {
        assertThat(plan("96.00", discounted("A", "100.00", "4.00", PAID_ON.minusDays(1)))
                        .outcome())
                .isEqualTo(ReceiptOutcome.SHORT);
        assertThat(plan("95.99", discounted("A", "100.00", "4.00", PAID_ON)).outcome())
                .isEqualTo(ReceiptOutcome.SHORT);
        assertThat(plan("96.01", discounted("A", "100.00", "4.00", PAID_ON)).outcome())
                .isEqualTo(ReceiptOutcome.SHORT);
    }

    @Test
    void grantsNoDiscountOnTheRestOfAnItem() {
        var part = discounted("A", "100.00", "4.00", PAID_ON);
        var rest = new OpenItem(
                "A",
                part.party(),
                null,
                part.original(),
                Money.of("50.00", "EUR"),
                part.postedOn(),
                part.dueOn(),
                part.discount());
        assertThat(plan("46.00", rest).outcome()).isEqualTo(ReceiptOutcome.SHORT);
    }

    @Test
    void refusesNegativeTolerances() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TolerancePolicy(BigDecimal.ONE.negate(), BigDecimal.ONE));
    }

    private static Plan plan(String amount, OpenItem... items) {
        return Plan.of(Money.of(amount, "EUR"), List.of(items), POLICY, PAID_ON);
    }

    private static List<String> shown(Plan plan) {
        return plan.allocations().stream()
                .map(it -> it.document() + " " + it.amount().amount() + " "
                        + it.difference().amount())
                .toList();
    }

    private static OpenItem discounted(String document, String open, String discount, LocalDate until) {
        var money = Money.of(open, "EUR");
        var granted = new CashDiscount(until, Money.of(discount, "EUR"), Money.of("0.64", "EUR"));
        var day = LocalDate.of(2026, 3, 1);
        return new OpenItem(document, Party.customer("C"), null, money, money, day, day, granted);
    }

    private static OpenItem item(String document, String open, int due) {
        var money = Money.of(open, "EUR");
        var day = LocalDate.of(2026, 3, due);
        return new OpenItem(document, Party.customer("C"), null, money, money, day, day);
    }
}
