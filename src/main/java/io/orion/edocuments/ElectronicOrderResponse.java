package io.orion.edocuments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seller's answer to an order (Peppol BIS Ordering 3, order response).
 *
 * @param number our number of the answer
 * @param salesOrder our number of the order
 * @param order the buyer's number of the order
 * @param promised when the goods will be delivered
 * @param lines all of them where some differ ({@link Code#ACCEPTED_WITH_CHANGE}), else none
 */
public record ElectronicOrderResponse(
        String number,
        @Nullable String salesOrder,
        LocalDate issueDate,
        Code code,
        @Nullable String note,
        Currency currency,
        @Nullable String buyerReference,
        String order,
        DocumentParty seller,
        DocumentParty buyer,
        @Nullable DatePeriod promised,
        List<Line> lines) {

    public ElectronicOrderResponse {
        lines = List.copyOf(lines);
    }

    /** Codes of UNCL4343 that Peppol allows. */
    public enum Code {
        /** The order has arrived; the decision follows. */
        ACKNOWLEDGED("AB"),
        ACCEPTED("AP"),
        ACCEPTED_WITH_CHANGE("CA"),
        REJECTED("RE");

        private final String value;

        Code(String value) {
            this.value = value;
        }

        public String value() {
            return value;
        }
    }

    /** Codes of UNCL1229 that Peppol allows. */
    public enum LineStatus {
        ADDED("1"),
        CHANGED("3"),
        ACCEPTED("5"),
        NOT_ACCEPTED("7"),
        /** Only in answers to changes (Peppol BIS Advanced Ordering 3). */
        ALREADY_DELIVERED("42");

        private final String value;

        LineStatus(String value) {
            this.value = value;
        }

        public String value() {
            return value;
        }
    }

    /**
     * What becomes of a line.
     *
     * @param orderLine the line of the order that it answers
     * @param quantity what will be delivered; null where nothing changes or nothing will
     * @param price of one unit, where it changes
     * @param substitute what is delivered instead
     */
    public record Line(
            String id,
            String orderLine,
            LineStatus status,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal price,
            @Nullable DatePeriod promised,
            @Nullable String note,
            DocumentItem item,
            @Nullable DocumentItem substitute) {}
}
