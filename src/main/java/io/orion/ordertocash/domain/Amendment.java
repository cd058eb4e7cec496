package io.orion.ordertocash.domain;

import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A wish to change an order, and what becomes of it. */
public final class Amendment {

    public final SalesOrderNumber order;
    public final int number;
    public final @Nullable String reference;
    public final String reason;
    public final String askedBy;
    public final Instant askedAt;
    public final List<Line> lines;
    public @Nullable String approval;
    public @Nullable String approvedTerms;
    public @Nullable String creditReleasedBy;
    public @Nullable Instant decidedAt;
    public @Nullable Boolean accepted;
    public @Nullable String refusal;

    public Amendment(
            SalesOrderNumber order,
            int number,
            @Nullable String reference,
            String reason,
            String askedBy,
            Instant askedAt,
            List<Line> lines) {
        this.order = order;
        this.number = number;
        this.reference = reference;
        this.reason = reason;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.lines = List.copyOf(lines);
    }

    /** The same with its lines, as they are read. */
    public Amendment withLines(List<Line> read) {
        var whole = new Amendment(order, number, reference, reason, askedBy, askedAt, read);
        whole.approval = approval;
        whole.approvedTerms = approvedTerms;
        whole.creditReleasedBy = creditReleasedBy;
        whole.decidedAt = decidedAt;
        whole.accepted = accepted;
        whole.refusal = refusal;
        return whole;
    }

    /** One line, before and after: quantities are what the line delivers in all. */
    public static final class Line {

        public final int line;
        public final boolean added;
        public final String sku;
        public final Quantity quantityBefore;
        public final Quantity quantity;
        public final @Nullable BigDecimal priceBefore;
        public final @Nullable BigDecimal price;
        public @Nullable Boolean possible;
        public @Nullable String reason;
        public @Nullable String alternative;
        public boolean alreadyDelivered;

        public Line(
                int line,
                boolean added,
                String sku,
                Quantity quantityBefore,
                Quantity quantity,
                @Nullable BigDecimal priceBefore,
                @Nullable BigDecimal price) {
            this.line = line;
            this.added = added;
            this.sku = sku;
            this.quantityBefore = quantityBefore;
            this.quantity = quantity;
            this.priceBefore = priceBefore;
            this.price = price;
        }

        boolean changesPrice() {
            return !added && price != null && (priceBefore == null || price.compareTo(priceBefore) != 0);
        }

        /** What the table is asked about, one question each. */
        List<String> kinds() {
            var kinds = new ArrayList<String>();
            if (added) {
                kinds.add("add");
            } else if (!quantity.equals(quantityBefore)) {
                kinds.add(quantity.compareTo(quantityBefore) > 0 ? "more" : "less");
            }
            if (changesPrice()) {
                kinds.add("price");
            }
            return kinds;
        }

        void refuse(String why, String instead) {
            possible = false;
            reason = why;
            alternative = instead;
        }
    }

    /** As people and documents name it. */
    public String name() {
        return order + "-C" + number;
    }

    public boolean isOpen() {
        return decidedAt == null;
    }

    Stream<Line> possibleLines() {
        return lines.stream().filter(line -> Boolean.TRUE.equals(line.possible));
    }

    boolean isPossible() {
        return possibleLines().findAny().isPresent();
    }

    void releaseCredit(String by) {
        if (by.equals(askedBy)) {
            throw new Refused(by + " asked for the change of " + order + " and cannot release its credit");
        }
        creditReleasedBy = by;
    }

    void decide(boolean taken, @Nullable String why, Instant now) {
        decidedAt = now;
        accepted = taken;
        refusal = why;
    }

    /** Changes the lines of an order as far as that is possible; prices of lines that are added come later. */
    void applyTo(SalesOrder target) {
        possibleLines().forEach(change -> {
            if (change.added) {
                target.add(change);
            } else {
                target.line(change.line).change(change);
            }
        });
    }
}
