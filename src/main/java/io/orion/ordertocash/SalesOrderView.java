package io.orion.ordertocash;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its tracker shows it. Every state follows from facts; none is stored.
 *
 * @param status the furthest thing that is true of the whole order
 * @param stages order, supply, delivery, invoice, accounting
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalesOrderView(
        String number,
        Status status,
        @Nullable String customer,
        @Nullable String customerName,
        @Nullable String customerReference,
        String currency,
        @Nullable BigDecimal net,
        @Nullable BigDecimal tax,
        @Nullable BigDecimal gross,
        Instant receivedAt,
        @Nullable LocalDate requestedOn,
        List<Stage> stages,
        List<Line> lines,
        List<Delivery> deliveries,
        List<Invoice> invoices,
        List<Problem> problems,
        List<Change> changes,
        List<Return> returns) {

    /** What is true of the whole order. */
    public enum Status {
        RECEIVED,
        IN_CORRECTION,
        IN_APPROVAL,
        CREDIT_HOLD,
        AWAITING_PREPAYMENT,
        CONFIRMED,
        PARTIALLY_DELIVERED,
        DELIVERED,
        CLOSED,
        REJECTED,
        CANCELLED
    }

    /** The five stages of an order. */
    public enum StageName {
        ORDER,
        SUPPLY,
        DELIVERY,
        INVOICE,
        ACCOUNTING
    }

    /** How far a stage is. */
    public enum StageState {
        NOT_STARTED,
        RUNNING,
        WAITING,
        DONE,
        CANCELLED
    }

    /**
     * One stage of the order.
     *
     * @param waitsFor why it does not go on by itself; null when it does
     * @param owner the role, person or party that it waits for
     * @param until when it goes on, or goes another way, without them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stage(
            StageName stage,
            StageState state,
            @Nullable String waitsFor,
            @Nullable String owner,
            @Nullable Instant until) {}

    /** One line, in quantities of its unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int line,
            @Nullable String sku,
            String description,
            String unit,
            BigDecimal ordered,
            BigDecimal cancelled,
            BigDecimal delivered,
            BigDecimal invoiced,
            BigDecimal returned,
            BigDecimal credited,
            @Nullable BigDecimal unitPrice,
            BigDecimal discountPercent,
            @Nullable BigDecimal net,
            @Nullable LocalDate promisedOn) {}

    /** One delivery. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delivery(
            String number,
            String warehouse,
            String state,
            @Nullable Instant issuedAt,
            @Nullable String tracking,
            List<DeliveryLine> lines) {}

    /** What of an order's line is on a delivery: what was picked, or as long as it is not what is to be. */
    public record DeliveryLine(int line, String sku, BigDecimal quantity) {}

    /**
     * One invoice; {@code open} is what the books still expect.
     *
     * @param dispute the number of the dispute that is open about it; null when none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Invoice(
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            BigDecimal gross,
            BigDecimal open,
            int dunningLevel,
            @Nullable String dispute) {}

    /**
     * A change that was asked for.
     *
     * @param accepted null while it is being decided; of what was accepted, single lines may be refused all the same
     * @param refusal why nothing of it was possible; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String number,
            String reason,
            String askedBy,
            Instant askedAt,
            @Nullable Boolean accepted,
            @Nullable String refusal,
            List<ChangedLine> lines) {}

    /**
     * One line of a change; quantities are what the line delivers in all.
     *
     * @param reason why the line stays as it is; null otherwise
     * @param alternative what can be done instead; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedLine(
            int line,
            boolean added,
            String sku,
            BigDecimal quantityBefore,
            BigDecimal quantity,
            @Nullable BigDecimal priceBefore,
            @Nullable BigDecimal price,
            @Nullable Boolean possible,
            @Nullable String reason,
            @Nullable String alternative) {}

    /** A return of goods of this order, in short; {@code credited} is the gross of its credit notes. */
    public record Return(String number, ReturnView.Status status, Instant askedAt, BigDecimal credited) {}

    /** What a person has to mend before the order goes on. */
    public record Problem(String field, String reason) {}
}
