package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import io.orion.ledger.CashDiscount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What the payment terms of an invoice let the buyer deduct, such as 2 % within ten days. */
final class EarlyPayment {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PRECISE = 10;

    private EarlyPayment() {}

    /** A percentage of the gross total; the tax in it is taken out rate by rate. Null when the terms grant none. */
    static @Nullable CashDiscount discountOf(Invoice invoice) {
        var terms = invoice.buyer().terms();
        var currency = Currency.getInstance(invoice.currency());
        var share = terms.discountPercent().divide(HUNDRED);
        var amount = new Money(invoice.gross().multiply(share), currency);
        if (terms.discountDays() <= 0 || !amount.isPositive()) {
            return null;
        }
        var tax = Money.zero(currency);
        for (Invoice.TaxSubtotal part : invoice.taxes()) {
            var gross = part.net().add(part.tax()).multiply(share);
            var inIt =
                    gross.multiply(part.percent()).divide(HUNDRED.add(part.percent()), PRECISE, RoundingMode.HALF_UP);
            tax = tax.plus(new Money(inIt, currency));
        }
        return new CashDiscount(invoice.issuedOn().plusDays(terms.discountDays()), amount, tax);
    }
}
