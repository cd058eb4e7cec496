package io.orion.masterdata;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * When an invoice is due and what early payment is worth, such as 2/10 net 30.
 *
 * @param code the short name, such as {@code NET30}
 * @param netDays days from the invoice date until it is due; 0 with {@code prepaid} means before delivery
 * @param discountDays days within which the discount may be taken; 0 when there is none
 * @param discountPercent what may then be deducted, in percent
 * @param prepaid whether the customer pays before delivery
 */
public record PaymentTerms(String code, int netDays, int discountDays, BigDecimal discountPercent, boolean prepaid) {

    public LocalDate dueOn(LocalDate invoiceDate) {
        return invoiceDate.plusDays(netDays);
    }
}
