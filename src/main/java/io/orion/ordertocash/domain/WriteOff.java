package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is left open of an invoice and is given up, once whoever has the authority agrees. */
public final class WriteOff {

    static final String SMALL = "SMALL";
    static final String BAD_DEBT = "BAD_DEBT";

    /** How the wish ended. */
    public enum Outcome {
        WRITTEN_OFF,
        REFUSED,
        PAID
    }

    public final String number;
    public final String invoice;
    public final SalesOrderNumber order;
    public final String reasonCode;
    public final String reason;
    public final String askedBy;
    public final Instant askedAt;
    public @Nullable String approval;
    public @Nullable Outcome outcome;
    public @Nullable Instant closedAt;

    public WriteOff(
            String number,
            String invoice,
            SalesOrderNumber order,
            String reasonCode,
            String reason,
            String askedBy,
            Instant askedAt) {
        this.number = number;
        this.invoice = invoice;
        this.order = order;
        this.reasonCode = reasonCode;
        this.reason = reason;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    void close(Outcome how, Instant now) {
        outcome = how;
        closedAt = now;
    }
}
