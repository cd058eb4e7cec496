package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer says against an invoice, and what came of it. */
public final class Dispute {

    /** How a dispute ended, or is about to end while what is justified waits for an approval. */
    public enum Outcome {
        JUSTIFIED,
        REJECTED,
        WITHDRAWN,
        PAID
    }

    public final String number;
    public final String invoice;
    public final SalesOrderNumber order;
    public final String reasonCode;
    public final String reason;
    public final BigDecimal amount;
    public final String openedBy;
    public final Instant openedAt;
    public @Nullable Outcome outcome;
    public @Nullable BigDecimal justified;
    public @Nullable String decidedBy;
    public @Nullable String note;
    public @Nullable String approval;
    public @Nullable Instant closedAt;

    public Dispute(
            String number,
            String invoice,
            SalesOrderNumber order,
            String reasonCode,
            String reason,
            BigDecimal amount,
            String openedBy,
            Instant openedAt) {
        this.number = number;
        this.invoice = invoice;
        this.order = order;
        this.reasonCode = reasonCode;
        this.reason = reason;
        this.amount = amount;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    /** Takes a decision; what is justified may still need an approval. */
    void decide(Outcome decided, @Nullable BigDecimal justifiedAmount, String by, @Nullable String text) {
        outcome = decided;
        justified = justifiedAmount;
        decidedBy = by;
        note = text;
    }

    /** Ends it because nothing is left to argue about. */
    void paid(Instant now) {
        outcome = Outcome.PAID;
        justified = null;
        closedAt = now;
    }

    /** One line for whoever decides. */
    public String summary() {
        return invoice + " · " + reasonCode + " · "
                + amount.stripTrailingZeros().toPlainString() + " · " + reason;
    }
}
