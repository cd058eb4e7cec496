package io.orion.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.JournalEntry;
import io.orion.ledger.Party;
import io.orion.ledger.SettlementOrder;
import io.orion.treasury.BankStatus.Outcome;
import io.orion.treasury.PaymentRunView.PaymentState;
import io.orion.treasury.PaymentRunView.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every path from a proposal to the end of its payments, each once. */
class PaymentRunProcessTest extends Paying {

    @AfterAll
    void everyPathIsPassed() {
        passesEveryPathOf("paymentRun", "repairPayment");
    }

    @Test
    void paysWhatIsDue() {
        var supplier = supplier();
        var one = invoice(supplier, "100.00");
        var other = invoice(supplier, "50.00");
        var credit = credit(supplier, "20.00");
        var run = ordered();
        var payment = payment(run, one);
        assertThat(payment.amount()).isEqualByComparingTo("130");
        assertThat(payment.documents()).containsExactlyInAnyOrder(one, other, credit);
        assertThat(status(run, payment, "ACSP")).extracting(BankStatus::outcome).containsExactly(Outcome.ACCEPTED);
        assertThat(status(run, payment, "ACSC")).extracting(BankStatus::outcome).containsExactly(Outcome.UNCHANGED);
        assertThat(queued("remittance-advice", payment.number())).isTrue();
        assertThat(written("remittance-advice", payment.number()))
                .contains("EUR 130.00", "R-" + one + ": EUR 100.00", "R-" + credit + ": EUR -20.00");
        assertThat(open(one)).isEqualTo("-100.00");
        booked(Camt053.paid(payment));
        assertThat(List.of(open(one), open(other), open(credit))).containsOnly("0.00");
        assertThat(view(run).status()).isEqualTo(Status.CLOSED);
        assertThat(processes.isRunning(run)).isFalse();
        booksAreSound();
    }

    @Test
    void takesTheDiscountAndShowsWhatItIsWorth() {
        var document = discounted(supplier(), "119.00", "2.38", "0.38");
        var run = start();
        var line = line(run, document);
        assertThat(line.included()).isTrue();
        assertThat(line.reason()).isEqualTo("Discount");
        assertThat(line.valueAtRisk()).isEqualByComparingTo("2.38");
        assertThat(line.annualReturn()).isEqualByComparingTo("37.24");
        revise(run);
        release(run);
        var payment = payment(run, document);
        assertThat(payment.amount()).isEqualByComparingTo("116.62");
        booked(Camt053.paid(payment));
        assertThat(open(document)).isEqualTo("0.00");
        var entry = ledger.entriesOf(payment.number()).get(0);
        assertThat(amount(entry, Accounts.BANK)).isEqualByComparingTo("-116.62");
        assertThat(amount(entry, Accounts.PAYABLES)).isEqualByComparingTo("119");
        assertThat(amount(entry, "4810")).isEqualByComparingTo("-2");
        assertThat(amount(entry, "2210")).isEqualByComparingTo("-0.38");
    }

    private static BigDecimal amount(JournalEntry entry, String account) {
        return entry.lines().stream()
                .filter(line -> line.account().equals(account))
                .map(line -> line.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void endsWhereThereIsNothingToPay() {
        var run = treasury.startRun(new PaymentRunRequest(due, "SEK"), TREASURER);
        processes.settle();
        assertThat(view(run).status()).isEqualTo(Status.NOTHING_TO_PAY);
        assertThat(processes.isRunning(run)).isFalse();
    }

    @Test
    void paysNothingThatIsGivenUp() {
        var document = invoice(supplier(), "10.00");
        var run = start();
        processes.complete(
                run, "userTask_revisePaymentRun", "treasury", Map.of("keep", "false", "reason", "Cash is short"));
        assertThat(view(run).status()).isEqualTo(Status.CANCELLED);
        assertThat(view(run).note()).contains("Cash is short");
        assertThat(line(start(), document).included()).isTrue();
    }

    @Test
    void leavesOutWhatIsTakenOut() {
        var supplier = supplier();
        var paid = invoice(supplier, "10.00");
        var later = invoice(supplier, "7.00");
        var run = start();
        assertThatThrownBy(() -> processes.complete(
                        run, "userTask_revisePaymentRun", "treasury", Map.of("keep", "true", "exclude", "999")))
                .hasStackTraceContaining("reason");
        revise(run, later);
        assertThat(line(run, later).excludedBy()).isEqualTo("treasury");
        release(run);
        assertThat(payment(run, paid).documents()).containsExactly(paid);
    }

    @Test
    void givesBackWhatIsRefusedOrWithdrawn() {
        var document = invoice(supplier(), "10.00");
        var run = start();
        revise(run);
        vote(run, "rita", false, "true");
        assertThat(view(run).status()).isEqualTo(Status.IN_REVISION);
        assertThat(view(run).note()).contains("Refused by rita");
        revise(run);
        treasury.withdrawRun(run, TREASURER);
        processes.settle();
        assertThat(view(run).status()).isEqualTo(Status.IN_REVISION);
        assertThatThrownBy(() -> treasury.withdrawRun(run, TREASURER)).hasMessageContaining("not being released");
        revise(run);
        vote(run, "rita", false, "false");
        assertThat(view(run).status()).isEqualTo(Status.CANCELLED);
        assertThat(open(document)).isEqualTo("-10.00");
        assertThat(view(run).payments()).isEmpty();
    }

    @Test
    void voidsAReleaseAfterAChange() {
        var supplier = supplier();
        var document = invoice(supplier, "100.00");
        var run = start();
        revise(run);
        vote(run, "rita", true, "false");
        transaction.executeWithoutResult(status -> ledger.settle(new SettlementOrder(
                "CASH-" + document,
                "payment",
                LocalDate.now(clock),
                "Cash",
                Party.supplier(supplier),
                Accounts.BANK,
                Money.of("-40.00", EUR),
                List.of(SettlementOrder.Allocation.of(document, Money.of("-40.00", EUR))),
                null)));
        vote(run, "rob", true, "false");
        assertThat(view(run).payments()).isEmpty();
        assertThat(view(run).status()).isEqualTo(Status.IN_REVISION);
        assertThat(view(run).note()).contains("Changed after the release", document);
        assertThat(line(run, document).open()).isEqualByComparingTo("60");
        revise(run);
        release(run);
        assertThat(payment(run, document).amount()).isEqualByComparingTo("60");
    }

    @Test
    void voidsAReleaseWhoseDiscountHasRunOut() {
        var document = discounted(supplier(), "119.00", "2.38", "0.38");
        var run = start();
        revise(run);
        vote(run, "rita", true, "false");
        clock.advance(Duration.ofDays(11));
        vote(run, "rob", true, "false");
        assertThat(view(run).payments()).isEmpty();
        assertThat(view(run).note()).contains("discount on " + document);
    }

    @Test
    void paysNothingToABlockedSupplierOrABlockedInvoice() {
        var blocked = invoice(supplier(Map.of("blockReason", "Sanctions")), "10.00");
        var disputed = invoice(supplier(), "10.00");
        payables.know(new Payable(disputed, null, "poster", "Price differs"));
        var fine = invoice(supplier(), "10.00");
        var run = start();
        assertThat(line(run, blocked).reason()).contains("Sanctions");
        assertThat(line(run, disputed).reason()).isEqualTo("Price differs");
        assertThat(line(run, fine).included()).isTrue();
        assertThat(line(run, blocked).included()).isFalse();
        assertThat(line(run, disputed).included()).isFalse();
    }

    @Test
    void waitsUntilCreditsAreLessThanWhatIsDue() {
        var supplier = supplier();
        var document = invoice(supplier, "10.00");
        credit(supplier, "10.00");
        var fine = invoice(supplier(), "10.00");
        var run = start();
        assertThat(line(run, document).included()).isFalse();
        assertThat(line(run, document).reason()).contains("Credits");
        assertThat(line(run, fine).included()).isTrue();
    }

    @Test
    void reopensWhatTheBankRefuses() {
        var document = invoice(supplier(), "10.00");
        var paid = invoice(supplier(), "20.00");
        var run = ordered();
        var refused = payment(run, document);
        assertThat(status(run, refused, "RJCT")).extracting(BankStatus::outcome).containsExactly(Outcome.REJECTED);
        booked(Camt053.paid(payment(run, paid)));
        assertThat(view(run).status()).isEqualTo(Status.AT_BANK);
        assertThat(open(document)).isEqualTo("-10.00");
        repair(refused.number(), "userTask_repairPayment", false);
        assertThat(view(run).status()).isEqualTo(Status.CLOSED);
        var keep = invoice(supplier(), "1.00");
        var next = start();
        assertThat(line(next, keep).included()).isTrue();
        assertThat(line(next, document).reason()).contains("Held back by treasury");
        treasury.releaseHold(document);
        assertThatThrownBy(() -> treasury.releaseHold(document)).hasMessageContaining("not held back");
        assertThat(line(start(), document).included()).isTrue();
    }

    @Test
    void reopensWhatComesBackAndBlocksTheAccount() {
        var supplier = supplier();
        var document = invoice(supplier, "10.00");
        var run = ordered();
        var payment = payment(run, document);
        booked(Camt053.paid(payment));
        assertThat(view(run).status()).isEqualTo(Status.CLOSED);
        booked(Camt053.returned(payment));
        assertThat(payment(run, document).state()).isEqualTo(PaymentState.RETURNED);
        assertThat(open(document)).isEqualTo("-10.00");
        repair(payment.number(), "userTask_repairReturn", true);
        var keep = invoice(supplier(), "1.00");
        var next = start();
        assertThat(line(next, keep).included()).isTrue();
        assertThat(line(next, document).included()).isFalse();
        assertThat(line(next, document).reason()).contains("came back");
        booksAreSound();
    }

    @Test
    void repairsEachPaymentOfAnOrderThatTheBankRefusesAsAWhole() {
        var document = invoice(supplier(), "10.00");
        var run = ordered();
        assertThat(report(Pain002.whole(run, "RJCT"))).hasSize(1);
        var payment = payment(run, document);
        assertThat(payment.state()).isEqualTo(PaymentState.REJECTED);
        assertThat(payment.bankReason()).isEqualTo("FF01 Format");
        repair(payment.number(), "userTask_repairPayment", true);
        assertThat(view(run).status()).isEqualTo(Status.CLOSED);
        assertThat(line(start(), document).included()).isTrue();
    }

    @Test
    void leavesAPaymentOpenThatTheBankBookedOtherwise() {
        var document = invoice(supplier(), "10.00");
        var run = ordered();
        var payment = payment(run, document);
        booked(Camt053.entry(new BigDecimal("11.00"), "DBIT", payment.endToEnd(), ""));
        assertThat(open(document)).isEqualTo("-10.00");
        assertThat(payment(run, document).state()).isEqualTo(PaymentState.ORDERED);
    }
}
