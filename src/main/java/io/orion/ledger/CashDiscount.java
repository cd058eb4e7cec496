package io.orion.ledger;

import io.orion.kernel.Money;
import java.time.LocalDate;

/**
 * What may be deducted from an open item that is paid early. It lowers the price and with it the tax (Directive
 * 2006/112/EC, article 90).
 *
 * @param until the last day on which it may be taken
 * @param amount tax included, in the sign of the item
 * @param tax the part of it by which the output tax goes down
 */
public record CashDiscount(LocalDate until, Money amount, Money tax) {

    public Money net() {
        return amount.minus(tax);
    }
}
