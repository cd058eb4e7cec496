package io.orion.ordertocash.domain;

import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ordertocash.ReturnRequest.Compensation;
import io.orion.ordertocash.ReturnRequest.Reason;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goods of one order that a customer wants to send back: what was asked, allowed, received, found and decided. */
public final class CustomerReturn {

    public final String number;
    public final SalesOrderNumber order;
    public final String customer;
    public final Reason reason;
    public final Compensation compensation;
    public final boolean opened;
    public final @Nullable String note;
    public final String askedBy;
    public final Instant askedAt;
    public final List<Line> lines = new ArrayList<>();
    public final List<Receipt> receipts = new ArrayList<>();

    public @Nullable String outcome;
    public @Nullable String outcomeReason;
    public BigDecimal feePercent = BigDecimal.ZERO;
    public @Nullable Integer windowDays;
    public @Nullable String authorisedBy;
    public @Nullable Instant authorisedAt;
    public @Nullable Instant validUntil;
    public @Nullable String refusedBy;
    public @Nullable Instant refusedAt;
    public @Nullable String refusal;
    public @Nullable Instant lapsedAt;
    public @Nullable Instant closedAt;

    public CustomerReturn(
            String number,
            SalesOrderNumber order,
            String customer,
            Reason reason,
            Compensation compensation,
            boolean opened,
            @Nullable String note,
            String askedBy,
            Instant askedAt) {
        this.number = number;
        this.order = order;
        this.customer = customer;
        this.reason = reason;
        this.compensation = compensation;
        this.opened = opened;
        this.note = note;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    /** How much of a line of the order. */
    public static final class Line {

        public final int line;
        public final String sku;
        public final Quantity asked;
        public Quantity received;

        public Line(int line, String sku, Quantity asked, Quantity received) {
            this.line = line;
            this.sku = sku;
            this.asked = asked;
            this.received = received;
        }

        Quantity toCome() {
            return asked.minus(received);
        }
    }

    /** One arrival of goods. */
    public static final class Receipt {

        public final String number;
        public final Instant receivedAt;
        public final String receivedBy;
        public final List<ReceivedLine> lines = new ArrayList<>();
        public final List<Finding> findings = new ArrayList<>();
        public @Nullable Instant inspectedAt;
        public @Nullable String inspectedBy;
        public @Nullable Instant postedAt;

        public Receipt(String number, Instant receivedAt, String receivedBy) {
            this.number = number;
            this.receivedAt = receivedAt;
            this.receivedBy = receivedBy;
        }
    }

    /** What of a line came with a receipt. */
    public record ReceivedLine(int line, Quantity quantity, List<String> serials) {

        public ReceivedLine {
            serials = List.copyOf(serials);
        }
    }

    /** In which state goods came. */
    public enum Condition {
        GOOD,
        DAMAGED
    }

    /** What becomes of them. */
    public enum Disposition {
        RESTOCK,
        QUARANTINE,
        SCRAP,
        SEND_BACK
    }

    /** What inspection found of one line in one state. */
    public static final class Finding {

        public final int line;
        public final Condition condition;
        public final Quantity quantity;
        public final List<String> serials;
        public @Nullable Disposition disposition;
        public @Nullable BigDecimal creditPercent;

        public Finding(int line, Condition condition, Quantity quantity, List<String> serials) {
            this.line = line;
            this.condition = condition;
            this.quantity = quantity;
            this.serials = List.copyOf(serials);
        }

        boolean isKept() {
            return disposition != null && disposition != Disposition.SEND_BACK;
        }
    }

    Line line(int number) {
        return find(number)
                .orElseThrow(() -> new IllegalStateException("Line " + number + " is not on " + this.number));
    }

    Optional<Line> find(int number) {
        return lines.stream().filter(line -> line.line == number).findFirst();
    }

    boolean isMoreToCome() {
        return lines.stream().anyMatch(line -> line.toCome().isPositive());
    }

    /** What of a line was kept: came, and did not go back to the customer. */
    Quantity kept(int line) {
        return receipts.stream()
                .filter(receipt -> receipt.postedAt != null)
                .flatMap(receipt -> receipt.findings.stream())
                .filter(finding -> finding.line == line && finding.isKept())
                .map(finding -> finding.quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The receipt that is being inspected or posted. */
    Receipt current() {
        if (receipts.isEmpty()) {
            throw new IllegalStateException("Nothing of " + number + " came");
        }
        return receipts.get(receipts.size() - 1);
    }

    void authorise(String by, Instant now) {
        if (by.equals(askedBy)) {
            throw new Refused(by + " asked for the return and cannot authorise it");
        }
        authorisedBy = by;
        authorisedAt = now;
    }

    void refuse(@Nullable String by, String why, Instant now) {
        refusedBy = by;
        refusal = why;
        refusedAt = now;
        closedAt = now;
    }
}
