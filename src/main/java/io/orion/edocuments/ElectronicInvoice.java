package io.orion.edocuments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as another party sent it, in the terms of EN 16931.
 *
 * @param order the purchase order it names (BT-13)
 * @param preceding the number of the invoice that a credit note corrects (BT-25)
 * @param iban where it is to be paid (BT-84)
 * @param charges document charges less document allowances
 * @param net without tax (BT-109)
 * @param tax all tax (BT-110)
 */
public record ElectronicInvoice(
        boolean creditNote,
        String number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Currency currency,
        @Nullable String order,
        @Nullable String preceding,
        DocumentParty seller,
        @Nullable String iban,
        BigDecimal charges,
        BigDecimal net,
        BigDecimal tax,
        List<Line> lines) {

    public ElectronicInvoice {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param net its amount without tax (BT-131)
     * @param taxPercent BT-152; zero where it has none
     * @param order the purchase order, where the syntax has one on the line
     * @param orderLine the line of the purchase order (BT-132)
     */
    public record Line(
            String id,
            BigDecimal quantity,
            @Nullable String unit,
            BigDecimal net,
            DocumentItem item,
            BigDecimal taxPercent,
            @Nullable String order,
            @Nullable String orderLine) {}
}
