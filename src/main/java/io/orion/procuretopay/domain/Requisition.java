package io.orion.procuretopay.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.procuretopay.RequisitionNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A need with its lines, as stored. How far it is follows from what is set. */
public final class Requisition {

    public final RequisitionNumber number;
    public final String requestedBy;
    public final Instant requestedAt;
    public final Currency currency;
    public final String warehouse;

    public String purpose;
    public @Nullable LocalDate neededOn;
    public @Nullable String supplier;
    public @Nullable String budgetOutcome;
    public @Nullable String budgetReason;
    public @Nullable String budgetReleasedBy;
    public @Nullable String approval;
    public @Nullable Instant approvedAt;
    public @Nullable String reworkReason;
    public @Nullable String route;
    public @Nullable String soleSourceReason;
    public @Nullable String orderedBy;
    public @Nullable Instant endedAt;
    public @Nullable String endReason;
    public List<RequisitionLine> lines = new ArrayList<>();

    public Requisition(
            RequisitionNumber number,
            String requestedBy,
            Instant requestedAt,
            Currency currency,
            String warehouse,
            String purpose) {
        this.number = number;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.currency = currency;
        this.warehouse = warehouse;
        this.purpose = purpose;
    }

    public Money total() {
        return Money.sum(lines.stream().map(line -> line.net(currency)).toList(), currency);
    }

    /** Who answers for the order: the buyer who placed it, or the requester where nobody had to. */
    String orderer() {
        return orderedBy == null ? requestedBy : orderedBy;
    }

    void requireOpen() {
        if (endedAt != null) {
            throw new Refused(number + " has ended: " + endReason);
        }
    }

    void end(String reason, Instant now) {
        endedAt = now;
        endReason = reason;
    }
}
