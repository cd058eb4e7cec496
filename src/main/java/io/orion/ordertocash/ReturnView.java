package io.orion.ordertocash;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return as it is shown. Its status follows from facts and is not stored.
 *
 * @param authorisedBy who let it go on; null when the table did
 * @param validUntil until when the goods have to be here; null before it is authorised
 * @param feePercent restocking fee that is taken off the credit
 * @param refusal why nothing may be sent back; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnView(
        String number,
        Status status,
        String order,
        String customer,
        String reason,
        String compensation,
        boolean opened,
        @Nullable String note,
        String askedBy,
        Instant askedAt,
        @Nullable String authorisedBy,
        @Nullable Instant authorisedAt,
        @Nullable Instant validUntil,
        BigDecimal feePercent,
        @Nullable String refusal,
        @Nullable Instant closedAt,
        List<Line> lines,
        List<Receipt> receipts,
        List<CreditNote> creditNotes) {

    /** What is true of the whole return. */
    public enum Status {
        ASKED,
        IN_AUTHORISATION,
        AWAITING_GOODS,
        IN_INSPECTION,
        CREDITED,
        RETURNED,
        REFUSED,
        LAPSED
    }

    /** One line of the order: how much was announced, came, and was kept. */
    public record Line(int line, String sku, BigDecimal asked, BigDecimal received, BigDecimal kept) {}

    /** One arrival of goods. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(
            String number,
            Instant receivedAt,
            String receivedBy,
            @Nullable Instant inspectedAt,
            List<Finding> findings) {}

    /** What inspection found of one line, and what becomes of it; null until it is decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            int line,
            String condition,
            BigDecimal quantity,
            List<String> serials,
            @Nullable String disposition,
            @Nullable BigDecimal creditPercent) {}

    /** A credit note and the invoice that it corrects; {@code open} is what the customer still has of it. */
    public record CreditNote(
            String number, String invoice, LocalDate issuedOn, BigDecimal net, BigDecimal gross, BigDecimal open) {}
}
