package io.orion.procuretopay;

import io.orion.approval.CastVote;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need and what came of it.
 *
 * @param status follows from the facts
 * @param total expected or ordered, without tax
 * @param stages from the first to the last, each with what it waits for, whom and until when
 */
public record RequisitionView(
        String number,
        Status status,
        String requestedBy,
        Instant requestedAt,
        String purpose,
        @Nullable String supplier,
        String currency,
        BigDecimal total,
        @Nullable LocalDate neededOn,
        List<Line> lines,
        @Nullable Order order,
        List<Receipt> receipts,
        List<CastVote> votes,
        List<Stage> stages) {

    /** How far it is. */
    public enum Status {
        REQUESTED,
        BUDGET_REVIEW,
        IN_APPROVAL,
        REWORK,
        SOURCING,
        ORDER_RELEASE,
        ORDERED,
        ANSWER_REVIEW,
        CONFIRMED,
        PARTLY_RECEIVED,
        RECEIVED,
        CLOSED,
        REFUSED,
        CANCELLED
    }

    /** The stages of the tracker. */
    public enum StageName {
        REQUISITION,
        SOURCING,
        ORDER,
        RECEIPT,
        INVOICE
    }

    /** How a stage is. */
    public enum StageState {
        NOT_STARTED,
        RUNNING,
        WAITING,
        DONE,
        CANCELLED
    }

    /** One stage; what it waits for, whom and until when are null where it does not wait. */
    public record Stage(
            StageName stage,
            StageState state,
            @Nullable String waitsFor,
            @Nullable String owner,
            @Nullable Instant until) {}

    /** One line of the need. */
    public record Line(
            int line,
            @Nullable String sku,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            String category,
            String costCenter,
            @Nullable String contract) {}

    /** The purchase order. */
    public record Order(
            String number,
            String supplier,
            int revision,
            @Nullable Instant sentAt,
            @Nullable String answer,
            BigDecimal total,
            List<OrderLine> lines) {}

    /** One line of the purchase order. */
    public record OrderLine(
            int line,
            @Nullable String sku,
            String description,
            BigDecimal unitPrice,
            BigDecimal ordered,
            BigDecimal cancelled,
            BigDecimal received,
            BigDecimal returned,
            BigDecimal invoiced,
            @Nullable LocalDate promisedOn) {}

    /** A delivery that came, is awaited, or no longer is. */
    public record Receipt(
            String number,
            @Nullable String deliveryNote,
            @Nullable Instant countedAt,
            @Nullable Instant postedAt,
            BigDecimal accepted,
            BigDecimal rejected,
            boolean cancelled) {}
}
