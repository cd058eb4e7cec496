package io.orion.procuretopay.domain;

import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One delivery of a supplier: awaited, counted, inspected, posted. */
public final class GoodsReceipt {

    public final String number;
    public final String order;
    public final Instant plannedAt;

    public @Nullable Instant dueAt;
    public @Nullable String countedBy;
    public @Nullable Instant countedAt;
    public @Nullable String deliveryNote;
    public @Nullable String inspectedBy;
    public @Nullable Instant inspectedAt;
    public @Nullable Instant postedAt;
    public @Nullable Instant voidedAt;
    public @Nullable Instant returnSentAt;
    public List<Line> lines = new ArrayList<>();

    public GoodsReceipt(String number, String order, Instant plannedAt) {
        this.number = number;
        this.order = order;
        this.plannedAt = plannedAt;
    }

    void requireOpen() {
        if (postedAt != null || voidedAt != null) {
            throw new Refused(number + (postedAt != null ? " is posted" : " is no longer awaited"));
        }
    }

    boolean hasRejected() {
        return lines.stream().anyMatch(line -> line.rejected.isPositive());
    }

    boolean needsInspection() {
        return lines.stream().anyMatch(line -> line.inspect && line.accepted().isPositive());
    }

    Quantity acceptedInAll() {
        return lines.stream().map(Line::accepted).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** One line of the order on this receipt; what is counted is accepted or rejected. */
    public static final class Line {

        public final int line;
        public final Quantity expected;
        public @Nullable Quantity counted;
        public Quantity rejected = Quantity.ZERO;
        public boolean inspect;
        public Quantity invoiced = Quantity.ZERO;
        public @Nullable BigDecimal value;
        public List<String> serials = List.of();

        public Line(int line, Quantity expected) {
            this.line = line;
            this.expected = expected;
        }

        public Quantity accepted() {
            return counted == null ? Quantity.ZERO : counted.minus(rejected);
        }
    }
}
