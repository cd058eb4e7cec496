package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import java.util.Currency;

/**
 * What of a line's amount falls on a part of its quantity.
 *
 * <p>Rounded on the running total, so that the parts of a line add up to the line whatever the number of deliveries:
 * the last part takes what rounding left.
 */
final class InvoicedShare {

    private InvoicedShare() {}

    static Money of(SalesOrderLine line, Quantity quantity, Currency currency) {
        var after = line.netOf(line.invoiced.plus(quantity), currency);
        return after.minus(line.netOf(line.invoiced, currency));
    }
}
