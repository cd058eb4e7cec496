package io.orion.edocuments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note with all that a person reads on it, as the sender wrote it: nothing is reckoned, and what
 * the sender left out is null. Terms are those of EN 16931.
 *
 * @param deliveredOn BT-72
 * @param preceding the invoice that a credit note corrects (BT-25)
 * @param payee who is paid where it is not the seller (BT-59)
 * @param notes BT-22
 * @param extras allowances and charges on the whole document (BG-20, BG-21)
 */
public record InvoiceAsSent(
        boolean creditNote,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String currency,
        @Nullable String buyerReference,
        @Nullable String order,
        @Nullable String salesOrder,
        @Nullable String despatchAdvice,
        @Nullable String preceding,
        @Nullable DocumentParty seller,
        @Nullable DocumentParty buyer,
        @Nullable String payee,
        Payment payment,
        List<String> notes,
        List<Extra> extras,
        List<Tax> taxes,
        Totals totals,
        List<Line> lines) {

    public InvoiceAsSent {
        notes = List.copyOf(notes);
        extras = List.copyOf(extras);
        taxes = List.copyOf(taxes);
        lines = List.copyOf(lines);
    }

    /** Where and how it is to be paid (BG-16, BT-20). */
    public record Payment(
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String holder,
            @Nullable String reference,
            @Nullable String terms) {}

    /** An allowance, or a charge. */
    public record Extra(
            boolean charge,
            BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable String reason) {}

    /** The tax of one category and rate (BG-23). */
    public record Tax(
            @Nullable String category,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal taxable,
            @Nullable BigDecimal tax,
            @Nullable String exemption) {}

    /** Sums of the document (BG-22). */
    public record Totals(
            @Nullable BigDecimal lines,
            @Nullable BigDecimal net,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal gross,
            @Nullable BigDecimal prepaid,
            @Nullable BigDecimal rounding,
            @Nullable BigDecimal payable) {}

    /**
     * One line (BG-25).
     *
     * @param unit UN/ECE recommendation 20 code
     * @param price of {@code priceBase} units; of one where that is null
     */
    public record Line(
            String id,
            DocumentItem item,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal price,
            @Nullable BigDecimal priceBase,
            @Nullable BigDecimal net,
            @Nullable BigDecimal taxPercent,
            List<Extra> extras,
            @Nullable String note,
            @Nullable String orderLine) {

        public Line {
            extras = List.copyOf(extras);
        }
    }
}
