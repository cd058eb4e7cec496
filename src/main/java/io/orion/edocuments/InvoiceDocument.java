package io.orion.edocuments;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note with what EN 16931 asks for. Amounts of a credit note are positive.
 *
 * @param buyerReference the buyer's reference; EN 16931 allows none, Peppol wants it or the order's number
 * @param order the buyer's number of the order
 * @param salesOrder our number of the order
 * @param despatchAdvice the delivery that is invoiced
 * @param preceding the invoice that a credit note corrects
 * @param prepaid what was paid before
 */
public record InvoiceDocument(
        Kind kind,
        String number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Currency currency,
        @Nullable String note,
        @Nullable String buyerReference,
        @Nullable String order,
        @Nullable String salesOrder,
        @Nullable String despatchAdvice,
        @Nullable Preceding preceding,
        DocumentParty seller,
        DocumentParty buyer,
        @Nullable DeliverTo deliverTo,
        @Nullable PaymentMeans payment,
        @Nullable String paymentTerms,
        List<AllowanceCharge> allowancesAndCharges,
        Money prepaid,
        List<Line> lines) {

    public InvoiceDocument {
        allowancesAndCharges = List.copyOf(allowancesAndCharges);
        lines = List.copyOf(lines);
    }

    /** What it adds up to; the same document always gives the same. */
    public InvoiceTotals totals() {
        return InvoiceTotals.of(this);
    }

    /** Document types of UNCL1001. */
    public enum Kind {
        INVOICE("380"),
        CREDIT_NOTE("381");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** An invoice issued before. */
    public record Preceding(String number, @Nullable LocalDate issueDate) {}

    /** Where and when the goods were handed over. */
    public record DeliverTo(
            @Nullable String name,
            @Nullable PostalAddress address,
            @Nullable LocalDate actualDate) {}

    /**
     * Where to pay by credit transfer.
     *
     * @param reference what the payer should quote
     */
    public record PaymentMeans(
            String iban,
            @Nullable String bic,
            @Nullable String accountName,
            @Nullable String reference) {}

    /**
     * One line. The item's tax is its tax, and must be given.
     *
     * @param unit UN/ECE recommendation 20 code
     * @param price net price of {@code priceBaseQuantity} units; not rounded, more decimals than the currency has are
     * fine
     * @param orderLine the line of the buyer's order
     */
    public record Line(
            String id,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal priceBaseQuantity,
            List<AllowanceCharge> allowancesAndCharges,
            DocumentItem item,
            DocumentTax tax,
            @Nullable String orderLine,
            @Nullable String note) {

        public Line {
            allowancesAndCharges = List.copyOf(allowancesAndCharges);
            if (priceBaseQuantity.signum() <= 0) {
                throw new IllegalArgumentException("A price is for more than " + priceBaseQuantity + " units");
            }
        }

        /** Quantity times price, rounded, less allowances, plus charges (EN 16931, BT-131). */
        public Money net(Currency currency) {
            return InvoiceTotals.net(this, currency);
        }
    }
}
