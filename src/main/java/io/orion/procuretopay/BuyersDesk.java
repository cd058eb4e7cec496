package io.orion.procuretopay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of buyers: which orders are open, and what each of them waits for. */
public interface BuyersDesk {

    /** Open orders, newest first. At most {@code limit}; one page costs as many statements as another. */
    List<OpenOrder> list(Query query, int limit);

    /** What is looked for among open orders. */
    enum Show {
        ALL,
        /** Sent for the first time, and not answered. */
        UNANSWERED,
        /** The supplier offered something else, or refused. */
        TO_REVIEW,
        /** Changed after it was agreed, and the change is not answered. */
        CHANGE_ASKED,
        /** Something was promised for a day that is over. */
        LATE,
        PARTLY_RECEIVED,
        /** An invoice waits because of its price. */
        VARIANCE
    }

    /**
     * Which orders.
     *
     * @param orderedBy of this buyer only
     * @param supplier of this supplier only
     * @param after older than this order
     */
    record Query(
            Show show,
            @Nullable String orderedBy,
            @Nullable String supplier,
            @Nullable String after) {}

    /**
     * An open order.
     *
     * @param requisition the case that it belongs to
     * @param answer what the supplier said to this revision, UNCL4343
     * @param answerDueAt until when an answer is awaited
     * @param confirmed whether it was agreed once
     * @param neededOn when whoever asked needs it
     * @param promisedOn the next day for which something is promised that has not come
     * @param late whether that day is over
     * @param receivedPercent of what is ordered, by value
     * @param variances how many invoices wait because of a price
     */
    record OpenOrder(
            String number,
            String requisition,
            String supplier,
            @Nullable String supplierName,
            String orderedBy,
            int revision,
            BigDecimal total,
            String currency,
            @Nullable Instant sentAt,
            @Nullable String answer,
            @Nullable Instant answerDueAt,
            boolean confirmed,
            @Nullable LocalDate neededOn,
            @Nullable LocalDate promisedOn,
            boolean late,
            int receivedPercent,
            int variances) {

        /** Whether an answer of the supplier is awaited. */
        public boolean unanswered() {
            return sentAt != null && (answer == null || "AB".equals(answer));
        }

        /** Whether it was promised for later than it is needed. */
        public boolean tooLate() {
            return neededOn != null && promisedOn != null && promisedOn.isAfter(neededOn);
        }
    }
}
