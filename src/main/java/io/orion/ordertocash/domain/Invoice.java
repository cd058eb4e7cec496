package io.orion.ordertocash.domain;

import io.orion.masterdata.Company;
import io.orion.masterdata.Customer;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as it was issued: everything on it, kept as it was on that day whatever becomes of the
 * master data.
 *
 * @param number without gaps, in the order of posting; {@code DRAFT} before it is posted
 * @param billing what it bills; of a credit note, the receipt of returned goods that it credits
 * @param buyerReference what the buyer wants to see on it (BT-10), where there is one
 * @param corrects the invoice that it gives credit for; null for an invoice
 */
public record Invoice(
        String number,
        String billing,
        SalesOrderNumber order,
        @Nullable String delivery,
        LocalDate issuedOn,
        LocalDate dueOn,
        LocalDate deliveredOn,
        String currency,
        Company seller,
        Customer buyer,
        SalesOrderRequest.@Nullable DeliverTo deliverTo,
        @Nullable String orderReference,
        @Nullable String buyerReference,
        List<Line> lines,
        List<TaxSubtotal> taxes,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        @Nullable Corrected corrects) {

    /** An invoice issued before (BG-3). */
    public record Corrected(String number, LocalDate issuedOn) {}

    /** The number that an invoice has while it is checked. */
    public static final String DRAFT = "DRAFT";

    /**
     * One line: price and discount per unit, the net amount rounded to the currency (BT-131).
     *
     * @param note why a credit is less than the price; null otherwise
     */
    public record Line(
            int line,
            String sku,
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal net,
            String taxCategory,
            BigDecimal taxPercent,
            @Nullable String note) {}

    /** Tax of one category and rate (BG-23). */
    public record TaxSubtotal(
            String category,
            BigDecimal percent,
            BigDecimal net,
            BigDecimal tax,
            @Nullable String exemptionCode,
            @Nullable String exemptionReason) {}

    Invoice numbered(String next) {
        return new Invoice(
                next,
                billing,
                order,
                delivery,
                issuedOn,
                dueOn,
                deliveredOn,
                currency,
                seller,
                buyer,
                deliverTo,
                orderReference,
                buyerReference,
                lines,
                taxes,
                net,
                tax,
                gross,
                corrects);
    }
}
