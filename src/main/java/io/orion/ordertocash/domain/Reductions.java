package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import io.orion.kernel.UnknownRecord;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.SettlementOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes a part off a posted invoice that the customer does not owe, with the tax in it. */
@Component
class Reductions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PRECISE = 10;

    private final InvoiceStore invoices;
    private final Ledger ledger;
    private final Clock clock;

    Reductions(InvoiceStore invoices, Ledger ledger, Clock clock) {
        this.invoices = invoices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Posts what is justified of a dispute as a reduction of the price, as far as it is open. The output tax goes down
     * with the price (Directive 2006/112/EC, article 90), rate by rate in the proportion of the invoice.
     */
    void post(Dispute dispute) {
        var invoice = invoice(dispute.invoice);
        var justified = new Money(Objects.requireNonNull(dispute.justified), Currency.getInstance(invoice.currency()));
        var reduced = justified.min(open(invoice.number()));
        var tax = taxIn(invoice, reduced);
        settle(
                invoice,
                dispute.number,
                "dispute-reduction",
                List.of(
                        new SettlementOrder.Difference(Accounts.REVENUE_REDUCTIONS, reduced.minus(tax)),
                        new SettlementOrder.Difference(Accounts.OUTPUT_TAX, tax)));
    }

    /**
     * Posts all that is open as given up. A bad debt lowers the output tax like a reduction of the price (the same
     * article); a small difference is booked as it is.
     */
    void post(WriteOff writeOff) {
        var invoice = invoice(writeOff.invoice);
        var open = open(invoice.number());
        var tax = taxIn(invoice, open);
        settle(
                invoice,
                writeOff.number,
                "write-off",
                writeOff.reasonCode.equals(WriteOff.SMALL)
                        ? List.of(new SettlementOrder.Difference(Accounts.PAYMENT_DIFFERENCES, open))
                        : List.of(
                                new SettlementOrder.Difference(Accounts.BAD_DEBTS, open.minus(tax)),
                                new SettlementOrder.Difference(Accounts.OUTPUT_TAX, tax)));
    }

    private Invoice invoice(String number) {
        return invoices.document(number).orElseThrow(() -> new UnknownRecord("invoice", number));
    }

    private Money open(String invoice) {
        return ledger.openItem(invoice)
                .orElseThrow(() -> new UnknownRecord("open item", invoice))
                .open();
    }

    private void settle(Invoice invoice, String source, String kind, List<SettlementOrder.Difference> differences) {
        var currency = Currency.getInstance(invoice.currency());
        ledger.settle(new SettlementOrder(
                source,
                kind,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                "Reduction of " + invoice.number() + " by " + source,
                Party.customer(invoice.buyer().number()),
                Accounts.REVENUE_REDUCTIONS,
                Money.zero(currency),
                List.of(new SettlementOrder.Allocation(
                        invoice.number(),
                        Money.zero(currency),
                        differences.stream()
                                .filter(difference -> !difference.amount().isZero())
                                .toList())),
                null));
    }

    /** The tax in a part of the invoice's gross total. */
    static Money taxIn(Invoice invoice, Money part) {
        var tax = Money.zero(part.currency());
        for (Invoice.TaxSubtotal rate : invoice.taxes()) {
            var share = rate.net()
                    .add(rate.tax())
                    .multiply(part.amount())
                    .divide(invoice.gross(), PRECISE, RoundingMode.HALF_UP);
            var inIt =
                    share.multiply(rate.percent()).divide(HUNDRED.add(rate.percent()), PRECISE, RoundingMode.HALF_UP);
            tax = tax.plus(new Money(inIt, part.currency()));
        }
        return tax;
    }
}
