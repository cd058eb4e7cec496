package io.orion.procuretopay.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.RequisitionNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is ordered from a supplier, in its present revision. */
public final class PurchaseOrder {

    public final String number;
    public final RequisitionNumber requisition;
    public final String supplier;
    public final Currency currency;
    public final String warehouse;
    public final String orderedBy;
    public final Instant createdAt;

    public @Nullable String approval;
    public @Nullable Instant releasedAt;
    public int revision = 1;
    public @Nullable Instant sentAt;
    public @Nullable Instant answerDueAt;
    public @Nullable String answer;
    public @Nullable String answerText;
    public @Nullable Instant answeredAt;
    /** When it was agreed for the first time; from then on it is changed, not answered. */
    public @Nullable Instant confirmedAt;

    public @Nullable String chaseNote;
    public @Nullable Instant cancelledAt;
    public @Nullable Instant closedAt;
    public List<PurchaseOrderLine> lines = new ArrayList<>();

    public PurchaseOrder(
            String number,
            RequisitionNumber requisition,
            String supplier,
            Currency currency,
            String warehouse,
            String orderedBy,
            Instant createdAt) {
        this.number = number;
        this.requisition = requisition;
        this.supplier = supplier;
        this.currency = currency;
        this.warehouse = warehouse;
        this.orderedBy = orderedBy;
        this.createdAt = createdAt;
    }

    public Money total() {
        return Money.sum(
                lines.stream()
                        .map(line -> new Money(
                                line.unitPrice.multiply(
                                        line.ordered.minus(line.cancelled).value()),
                                currency))
                        .toList(),
                currency);
    }

    PurchaseOrderLine line(int line) {
        return lines.stream()
                .filter(it -> it.line == line)
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("line of " + number, Integer.toString(line)));
    }

    /** What a line is about, in words. */
    public String describe(int line) {
        return line(line).description;
    }

    boolean open() {
        return cancelledAt == null && closedAt == null;
    }

    /** Whether the supplier takes it as it is. */
    boolean takenAsAsked() {
        return "AP".equals(answer) && lines.stream().noneMatch(PurchaseOrderLine::offersOther);
    }

    boolean anythingReceived() {
        return lines.stream().anyMatch(line -> line.received.isPositive());
    }

    /** Nothing more is awaited. */
    boolean receivedInFull() {
        return lines.stream().noneMatch(line -> line.outstanding().isPositive());
    }

    /** What stayed with us is invoiced. */
    boolean invoicedInFull() {
        return lines.stream().allMatch(line -> line.invoiced.compareTo(line.kept()) >= 0);
    }

    Quantity received() {
        return lines.stream().map(line -> line.received).reduce(Quantity.ZERO, Quantity::plus);
    }
}
