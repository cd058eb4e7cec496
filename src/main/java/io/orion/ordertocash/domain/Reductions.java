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
import java.util.stream.Stream;
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
        var invoice =
                invoices.document(dispute.invoice).orElseThrow(() -> new UnknownRecord("invoice", dispute.invoice));
        var currency = Currency.getInstance(invoice.currency());
        var open = ledger.openItem(invoice.number())
                .orElseThrow(() -> new UnknownRecord("open item", invoice.number()))
                .open();
        var reduced = new Money(Objects.requireNonNull(dispute.justified), currency).min(open);
        var tax = taxIn(invoice, reduced);
        ledger.settle(new SettlementOrder(
                dispute.number,
                "dispute-reduction",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                "Reduction of " + invoice.number() + " after " + dispute.number,
                Party.customer(invoice.buyer().number()),
                Accounts.REVENUE_REDUCTIONS,
                Money.zero(currency),
                List.of(new SettlementOrder.Allocation(
                        invoice.number(),
                        Money.zero(currency),
                        Stream.of(
                                        new SettlementOrder.Difference(Accounts.REVENUE_REDUCTIONS, reduced.minus(tax)),
                                        new SettlementOrder.Difference(Accounts.OUTPUT_TAX, tax))
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
