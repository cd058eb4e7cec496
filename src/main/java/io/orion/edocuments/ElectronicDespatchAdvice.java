package io.orion.edocuments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to the customer (Peppol BIS Despatch Advice 3).
 *
 * @param number the delivery note's number
 * @param order the buyer's number of the order
 * @param recipient who gets the goods, with the address they go to
 * @param buyer who ordered them, where that is somebody else
 * @param carrier who carries them
 * @param tracking the carrier's number of the consignment
 */
public record ElectronicDespatchAdvice(
        String number,
        LocalDate issueDate,
        @Nullable String note,
        String order,
        DocumentParty seller,
        DocumentParty recipient,
        @Nullable DocumentParty buyer,
        LocalDate despatchedOn,
        @Nullable DatePeriod expectedDelivery,
        @Nullable String carrier,
        @Nullable String tracking,
        List<Line> lines) {

    public ElectronicDespatchAdvice {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param outstanding what of the order's line still follows
     * @param serials of the pieces, where they have some
     */
    public record Line(
            String id,
            String orderLine,
            BigDecimal delivered,
            String unit,
            @Nullable BigDecimal outstanding,
            @Nullable String outstandingReason,
            DocumentItem item,
            List<String> serials) {

        public Line {
            serials = List.copyOf(serials);
        }
    }
}
