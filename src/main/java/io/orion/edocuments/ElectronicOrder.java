package io.orion.edocuments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as a buyer sent it (Peppol BIS Order 3, UBL 2.1). Nothing in it is checked against our own data.
 *
 * @param number the buyer's number of the order
 * @param customization which specification the document says it follows
 * @param buyerReference what the buyer wants to see on answers and invoices
 * @param expectedTotal what the buyer expects to pay, tax included
 */
public record ElectronicOrder(
        String number,
        LocalDate issueDate,
        Currency currency,
        @Nullable String customization,
        @Nullable String note,
        @Nullable String buyerReference,
        @Nullable String quotation,
        @Nullable String contract,
        @Nullable LocalDate validUntil,
        DocumentParty buyer,
        DocumentParty seller,
        Delivery delivery,
        @Nullable String paymentTerms,
        List<AllowanceCharge> allowancesAndCharges,
        @Nullable BigDecimal expectedTotal,
        List<Line> lines) {

    public ElectronicOrder {
        allowancesAndCharges = List.copyOf(allowancesAndCharges);
        lines = List.copyOf(lines);
    }

    /** Where and when the buyer wants the goods. */
    public record Delivery(
            @Nullable Identifier locationId,
            @Nullable String locationName,
            @Nullable PostalAddress address,
            @Nullable DatePeriod requested,
            @Nullable String recipient,
            @Nullable ContactDetails contact) {}

    /**
     * One line.
     *
     * @param unit UN/ECE recommendation 20 code
     * @param amount the buyer's line amount, allowances deducted
     * @param priceBaseQuantity how many units the price is for; 1 unless the buyer says otherwise
     */
    public record Line(
            String id,
            BigDecimal quantity,
            String unit,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal price,
            BigDecimal priceBaseQuantity,
            List<AllowanceCharge> allowancesAndCharges,
            @Nullable Boolean partialDeliveryAllowed,
            @Nullable DatePeriod requestedDelivery,
            @Nullable String note,
            DocumentItem item) {

        public Line {
            allowancesAndCharges = List.copyOf(allowancesAndCharges);
        }
    }
}
