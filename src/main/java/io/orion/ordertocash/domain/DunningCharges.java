package io.orion.ordertocash.domain;

import io.orion.engine.Decision;
import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import org.springframework.stereotype.Component;

/**
 * What being dunned costs a customer: a fee and interest, as the table {@code decideDunning} says. They are an open
 * item of their own, so that nothing of them is lost when the invoice is paid in part, or paid without them.
 */
@Component
class DunningCharges {

    private static final BigDecimal HUNDRED_YEARS_OF_DAYS = BigDecimal.valueOf(36_500); // percent, and act/365

    private final DunningStore dunnings;
    private final Ledger ledger;

    DunningCharges(DunningStore dunnings, Ledger ledger) {
        this.dunnings = dunnings;
        this.ledger = ledger;
    }

    /**
     * Notes that an invoice is dunned and charges what the decision says. Interest is for the actual days since the due
     * date, or since interest was charged before, of a year of 365, on what is open now. Neither is a price for goods:
     * both are compensation and bear no tax.
     *
     * @param open what is open of the invoice
     * @param payUntil the day on which it is looked at again
     */
    void charge(InvoiceState invoice, Decision decision, BigDecimal open, LocalDate today, LocalDate payUntil) {
        var currency = Currency.getInstance(invoice.currency());
        var from = dunnings.chargedUntil(invoice.number()).orElse(invoice.dueOn());
        var percent = amount(decision, "interestPercent");
        var days = BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(from, today)));
        var interest = open.multiply(percent).multiply(days).divide(HUNDRED_YEARS_OF_DAYS, 10, RoundingMode.HALF_UP);
        var fee = amount(decision, "fee");
        if (decision.flag("collectorNeeded") && fee.add(interest).signum() == 0) {
            return; // nothing is written to the customer
        }
        var dunning = new Dunning(
                dunnings.nextNumber(today.getYear()),
                invoice.number(),
                decision.count("nextLevel"),
                today,
                new Money(open, currency),
                new Money(fee, currency),
                new Money(interest, currency),
                percent,
                from,
                payUntil);
        dunnings.add(dunning);
        post(invoice, dunning);
    }

    /** A table that a company made before there were charges has no such column and charges nothing. */
    private static BigDecimal amount(Decision decision, String output) {
        return decision.outputs().get(0).get(output) instanceof Number number
                ? new BigDecimal(number.toString()).max(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private void post(InvoiceState invoice, Dunning dunning) {
        if (dunning.charges().isZero()) {
            return;
        }
        var lines = new ArrayList<Posting.Line>();
        lines.add(new Posting.Line(
                Accounts.RECEIVABLES,
                dunning.charges(),
                new Posting.NewOpenItem(Party.customer(invoice.customer()), dunning.number(), dunning.payUntil())));
        if (dunning.fee().isPositive()) {
            lines.add(Posting.Line.credit(Accounts.DUNNING_FEES, dunning.fee()));
        }
        if (dunning.interest().isPositive()) {
            lines.add(Posting.Line.credit(Accounts.INTEREST_ON_LATE_PAYMENT, dunning.interest()));
        }
        ledger.post(new Posting(
                dunning.number(),
                "dunning",
                dunning.on(),
                "Dunning of " + invoice.number() + ", level " + dunning.level(),
                invoice.order().value(),
                lines));
    }
}
