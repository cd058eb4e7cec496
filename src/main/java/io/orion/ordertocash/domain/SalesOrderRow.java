package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.SalesOrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of an order's head. Changed by {@link SalesOrder} only; read by persistence. */
public final class SalesOrderRow {

    public final String number;
    public final SalesOrderRequest received;
    public final Instant receivedAt;
    public final String enteredBy;
    public final String currency;
    public final @Nullable LocalDate requestedOn;
    public @Nullable String customer;
    public @Nullable String customerReference;
    public List<SalesOrderView.Problem> problems = List.of();
    public @Nullable Instant pricedAt;
    public @Nullable BigDecimal net;
    public @Nullable BigDecimal tax;
    public @Nullable BigDecimal gross;
    public @Nullable String approval;
    public @Nullable String approvedTerms;
    public @Nullable String creditOutcome;
    public @Nullable String creditReason;
    public @Nullable Instant creditDecidedAt;
    public @Nullable String creditReleasedBy;
    public @Nullable LocalDate prepaymentDueOn;
    public @Nullable String warehouse;
    public @Nullable String backorderPolicy;
    public @Nullable Instant confirmedAt;
    public @Nullable Instant rejectedAt;
    public @Nullable String rejectionReason;
    public @Nullable Instant closedAt;
    public int changes;
    public @Nullable String cancelledBy;
    public @Nullable Instant cancelAskedAt;
    public @Nullable String cancelReason;

    public SalesOrderRow(
            String number,
            SalesOrderRequest received,
            Instant receivedAt,
            String enteredBy,
            String currency,
            @Nullable LocalDate requestedOn) {
        this.number = number;
        this.received = received;
        this.receivedAt = receivedAt;
        this.enteredBy = enteredBy;
        this.currency = currency;
        this.requestedOn = requestedOn;
    }

    /** The same as far as tables are asked about it. */
    SalesOrderRow proposal() {
        var proposal = new SalesOrderRow(number, received, receivedAt, enteredBy, currency, requestedOn);
        proposal.customer = customer;
        proposal.customerReference = customerReference;
        proposal.net = net;
        proposal.tax = tax;
        proposal.gross = gross;
        proposal.approval = approval;
        proposal.approvedTerms = approvedTerms;
        proposal.warehouse = warehouse;
        return proposal;
    }
}
