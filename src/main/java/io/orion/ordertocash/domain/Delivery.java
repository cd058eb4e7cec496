package io.orion.ordertocash.domain;

import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods of one order that leave one warehouse together. */
public final class Delivery {

    public final String number;
    public final SalesOrderNumber order;
    public final String warehouse;
    public final Instant plannedAt;
    public final List<Line> lines;

    /** Until when it should have left, as promised to the customer. */
    public @Nullable Instant dueAt;

    public @Nullable Instant pickedAt;
    public @Nullable String pickedBy;
    public @Nullable Instant packedAt;
    public @Nullable String packedBy;
    public @Nullable Integer packages;
    public @Nullable String tracking;
    public @Nullable Instant issuedAt;
    public @Nullable Instant voidedAt;
    public @Nullable BigDecimal cost;
    public @Nullable Instant putBackAt;
    public @Nullable String putBackBy;

    public Delivery(String number, SalesOrderNumber order, String warehouse, Instant plannedAt, List<Line> lines) {
        this.number = number;
        this.order = order;
        this.warehouse = warehouse;
        this.plannedAt = plannedAt;
        this.lines = List.copyOf(lines);
    }

    /** The same delivery with its lines, as they are read. */
    public Delivery withLines(List<Line> read) {
        var delivery = new Delivery(number, order, warehouse, plannedAt, read);
        delivery.dueAt = dueAt;
        delivery.pickedAt = pickedAt;
        delivery.pickedBy = pickedBy;
        delivery.packedAt = packedAt;
        delivery.packedBy = packedBy;
        delivery.packages = packages;
        delivery.tracking = tracking;
        delivery.issuedAt = issuedAt;
        delivery.voidedAt = voidedAt;
        delivery.cost = cost;
        delivery.putBackAt = putBackAt;
        delivery.putBackBy = putBackBy;
        return delivery;
    }

    /** One line of the order on this delivery. */
    public static final class Line {

        public final int line;
        public final String sku;
        public final Quantity planned;
        public @Nullable Quantity picked;
        public List<String> serials = List.of();

        public Line(int line, String sku, Quantity planned) {
            this.line = line;
            this.sku = sku;
            this.planned = planned;
        }

        Quantity shipped() {
            return picked == null ? planned : picked;
        }
    }

    void requireOpen() {
        if (issuedAt != null || voidedAt != null) {
            throw new Refused(number + " has already " + (issuedAt != null ? "left" : "been dissolved"));
        }
    }

    boolean isOpen() {
        return issuedAt == null && voidedAt == null;
    }

    boolean isPickedInFull() {
        return lines.stream().allMatch(line -> line.planned.equals(line.shipped()));
    }

    boolean hasPicked() {
        return lines.stream().anyMatch(line -> line.shipped().isPositive());
    }
}
