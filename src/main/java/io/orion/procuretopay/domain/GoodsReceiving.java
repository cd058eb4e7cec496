package io.orion.procuretopay.domain;

import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.procuretopay.RequisitionNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receives what suppliers deliver: counted, judged by tolerance, inspected, posted; the rest stays open. */
@Service
public class GoodsReceiving {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PurchaseOrders orders;
    private final GoodsReceipts receipts;
    private final ReceiptCounts counts;
    private final ReceiptPosting posting;
    private final Decisions decisions;
    private final ProcurementProcesses processes;
    private final OrderSettling orderSettling;
    private final MasterData masterData;
    private final Outbox outbox;
    private final Clock clock;

    GoodsReceiving(
            PurchaseOrders orders,
            GoodsReceipts receipts,
            ReceiptCounts counts,
            ReceiptPosting posting,
            Decisions decisions,
            ProcurementProcesses processes,
            OrderSettling orderSettling,
            MasterData masterData,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.receipts = receipts;
        this.counts = counts;
        this.posting = posting;
        this.decisions = decisions;
        this.processes = processes;
        this.orderSettling = orderSettling;
        this.masterData = masterData;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Awaits what is outstanding of an order, goods and services on receipts of their own.
     *
     * @return from when on the delivery is late
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant await(RequisitionNumber number) {
        var order = orders.lockOf(number).orElseThrow();
        if (order.confirmedAt == null) {
            order.confirmedAt = clock.instant();
        }
        awaitRest(order);
        return lateAt(order);
    }

    private void awaitRest(PurchaseOrder order) {
        await(order, false);
        await(order, true);
        orders.save(order);
        orderSettling.check(order);
    }

    /** Awaits what a changed order is to bring, in place of what was awaited and has not come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitAnew(PurchaseOrder order) {
        for (var receipt : receipts.of(order.number)) {
            if (receipt.countedAt == null && receipt.voidedAt == null) {
                receipt.voidedAt = clock.instant();
                receipts.save(receipt);
                receipt.lines.forEach(line -> {
                    var of = order.line(line.line);
                    of.announced = of.announced.minus(line.expected.min(of.announced));
                });
                processes.receiptCancelled(receipt.number);
            }
        }
        awaitRest(order);
    }

    /** The end of the business day after the last promised one. */
    private Instant lateAt(PurchaseOrder order) {
        var calendar = masterData.calendar(Region.EMEA);
        var last = order.lines.stream()
                .map(line -> line.promisedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return calendar.onOrAfter(last.plusDays(1))
                .plusDays(1)
                .atStartOfDay(calendar.zone())
                .toInstant();
    }

    private void await(PurchaseOrder order, boolean service) {
        var open = order.lines.stream()
                .filter(line -> line.service == service
                        && line.outstanding().minus(line.announced).isPositive())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var receipt =
                new GoodsReceipt(receipts.nextNumber(now.atZone(ZoneOffset.UTC).getYear()), order.number, now);
        for (var line : open) {
            var expected = line.outstanding().minus(line.announced);
            receipt.lines.add(new GoodsReceipt.Line(line.line, expected));
            line.announced = line.announced.plus(expected);
        }
        receipt.dueAt = open.stream()
                .map(line -> line.promisedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(null);
        receipts.add(receipt);
        processes.startReceipt(receipt.number, service);
    }

    /**
     * Takes what somebody counted, or confirms a service.
     *
     * @param counted {@code <line>=<quantity>} for what is not as expected; lines that are left out came in full
     * @param damaged {@code <line>=<quantity>} of what was counted but is not taken
     * @param serials {@code <line>=<serial>,<serial>} for articles tracked by serial number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(
            String number,
            Actor by,
            String deliveryNote,
            @Nullable String counted,
            @Nullable String damaged,
            @Nullable String serials) {
        var receipt = receipts.get(number);
        receipt.requireOpen();
        var order = orders.get(receipt.order);
        requireOther(order, by);
        if (receipts.noteKnown(receipt.order, deliveryNote, number)) {
            throw new InvalidInput("deliveryNote", deliveryNote + " of " + receipt.order + " is received already");
        }
        var quantities = Written.quantities("counted", counted);
        var bad = Written.quantities("damaged", damaged);
        var pieces = Written.byLine("serials", serials);
        for (var line : receipt.lines) {
            line.counted = Objects.requireNonNullElse(quantities.remove(line.line), line.expected);
            line.rejected = Objects.requireNonNullElse(bad.remove(line.line), Quantity.ZERO);
            line.serials = Written.list(pieces.remove(line.line));
            if (line.rejected.compareTo(line.counted) > 0) {
                throw new InvalidInput("damaged", "line " + line.line + " is more than was counted");
            }
            Pieces.require(order.line(line.line), line);
        }
        Written.refuseLeft("counted", number, quantities);
        Written.refuseLeft("damaged", number, bad);
        Written.refuseLeft("serials", number, pieces);
        receipt.deliveryNote = deliveryNote;
        receipt.countedBy = by.id();
        receipt.countedAt = clock.instant();
        receipts.save(receipt);
        counts.removeAll(number);
    }

    /** Whoever ordered does not receive. */
    private static void requireOther(PurchaseOrder order, Actor by) {
        if (order.orderedBy.equals(by.id())) {
            throw new Refused(by.id() + " ordered " + order.number + " and cannot receive it");
        }
    }

    /**
     * Asks the table {@code decideOverDelivery} about each line: more than tolerated goes back, and what has to be
     * looked at is.
     *
     * @return whether anything has to be inspected
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean judge(String number) {
        var receipt = receipts.get(number);
        var order = orders.get(receipt.order);
        for (var line : receipt.lines) {
            judge(receipt, order.line(line.line), line);
        }
        orders.save(order);
        receipts.save(receipt);
        return receipt.needsInspection();
    }

    private void judge(GoodsReceipt receipt, PurchaseOrderLine ordered, GoodsReceipt.Line line) {
        var over = line.accepted().minus(line.expected).value();
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("category", ordered.category);
        facts.put("service", ordered.service);
        facts.put("overQuantity", over);
        facts.put("overPercent", over.multiply(HUNDRED).divide(ordered.ordered.value(), 2, RoundingMode.HALF_UP));
        facts.put("serialTracked", ordered.serialTracked);
        var decision = decisions.decide(receipt.number, "decideOverDelivery", facts);
        line.inspect = decision.flag("inspect");
        if (over.signum() > 0 && !decision.flag("acceptOver")) {
            line.rejected = line.rejected.plus(new Quantity(over));
            Pieces.dropSurplus(line);
        } else if (over.signum() < 0 && decision.flag("closeShort")) {
            ordered.cancelled = ordered.cancelled.plus(line.expected.minus(line.accepted()));
        }
    }

    /**
     * Takes what an inspection found.
     *
     * @param bad {@code <line>=<quantity>} that is not good
     * @param badSerials {@code <line>=<serial>,<serial>}: which pieces, for articles tracked by serial number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inspect(String number, Actor by, @Nullable String bad, @Nullable String badSerials) {
        var receipt = receipts.get(number);
        receipt.requireOpen();
        var found = Written.quantities("bad", bad);
        var pieces = Written.byLine("badSerials", badSerials);
        for (var line : receipt.lines) {
            var quantity = Objects.requireNonNullElse(found.remove(line.line), Quantity.ZERO);
            if (quantity.compareTo(line.accepted()) > 0) {
                throw new InvalidInput("bad", "line " + line.line + " is more than the " + line.accepted() + " taken");
            }
            Pieces.takeOut(line, quantity, Written.list(pieces.remove(line.line)));
            line.rejected = line.rejected.plus(quantity);
        }
        Written.refuseLeft("bad", number, found);
        Written.refuseLeft("badSerials", number, pieces);
        receipt.inspectedBy = by.id();
        receipt.inspectedAt = clock.instant();
        receipts.save(receipt);
    }

    /**
     * Posts what is taken: onto stock or into costs, against goods received and not invoiced.
     *
     * @return whether anything goes back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(String number) {
        var receipt = receipts.get(number);
        var order = orders.get(receipt.order);
        for (var line : receipt.lines) {
            var ordered = order.line(line.line);
            ordered.received = ordered.received.plus(line.accepted());
            ordered.announced = ordered.announced.minus(line.expected.min(ordered.announced));
        }
        posting.post(receipt, order, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        receipt.postedAt = clock.instant();
        receipts.save(receipt);
        orders.save(order);
        return receipt.hasRejected();
    }

    /** Tells the supplier what goes back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(String number) {
        var receipt = receipts.get(number);
        receipt.returnSentAt = clock.instant();
        receipts.save(receipt);
        outbox.put(new OutboundMessage(number + ":return", "supplier", "goods-return", number));
    }

    /** Awaits what is still outstanding of the order; where nothing is, the order may be done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitRemainder(String number) {
        await(orders.get(receipts.get(number).order).requisition);
    }
}
