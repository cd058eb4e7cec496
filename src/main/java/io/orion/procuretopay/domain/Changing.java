package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.procuretopay.OrderChangeRequest;
import io.orion.procuretopay.RequisitionNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes confirmed purchase orders line by line; what was received stays, what the supplier refuses comes back. */
@Service
public class Changing {

    private static final int DAYS_TO_ANSWER = 2;
    private static final int LONGEST_REASON = 500;
    private static final String DELETED = "2";
    private static final String CHANGED = "3";

    private final PurchaseOrders orders;
    private final OrderChanges changes;
    private final GoodsReceiving goodsReceiving;
    private final OrderSettling orderSettling;
    private final MasterData masterData;
    private final ProcurementProcesses processes;
    private final Outbox outbox;
    private final Clock clock;

    Changing(
            PurchaseOrders orders,
            OrderChanges changes,
            GoodsReceiving goodsReceiving,
            OrderSettling orderSettling,
            MasterData masterData,
            ProcurementProcesses processes,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.goodsReceiving = goodsReceiving;
        this.orderSettling = orderSettling;
        this.masterData = masterData;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes another revision.
     *
     * @throws Refused when the order is not confirmed, waits for an answer, or would cost more than was approved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(String number, OrderChangeRequest request, Actor by) {
        var order = orders.get(number);
        if (order.confirmedAt == null || !order.open()) {
            throw new Refused(number + (order.open() ? " is not confirmed yet" : " is no longer open"));
        }
        if (order.answer == null) {
            throw new Refused("The supplier has not answered revision " + order.revision + " of " + number + " yet");
        }
        check(order, request);
        var before = order.total();
        var made = apply(order, request, by);
        requireNotDearer(order, before);
        order.answer = null;
        order.answerText = null;
        orders.save(order);
        changes.add(made);
        goodsReceiving.awaitAnew(order);
        processes.changed(order.requisition);
    }

    private void check(PurchaseOrder order, OrderChangeRequest request) {
        var problems = new ArrayList<Violation>();
        var reason = request.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems.add(new Violation("reason", "must have 1 to " + LONGEST_REASON + " characters"));
        }
        if (request.lines().isEmpty()) {
            problems.add(new Violation("lines", "is missing; say what changes"));
        }
        for (int i = 0; i < request.lines().size(); i++) {
            check(order, request.lines().get(i), "lines[" + i + "].", problems);
        }
        if (request.lines().stream()
                        .map(OrderChangeRequest.Line::line)
                        .distinct()
                        .count()
                < request.lines().size()) {
            problems.add(new Violation("lines", "names a line twice"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private void check(PurchaseOrder order, OrderChangeRequest.Line line, String at, List<Violation> problems) {
        if (order.lines.stream().noneMatch(it -> it.line == line.line())) {
            problems.add(new Violation(at + "line", "is not on " + order.number + ": " + line.line()));
            return;
        }
        var kept = order.line(line.line()).kept().value();
        if (line.quantity() != null
                && (line.quantity().compareTo(kept) < 0
                        || line.quantity().stripTrailingZeros().scale() > Quantity.SCALE)) {
            problems.add(new Violation(at + "quantity", "must be at least " + kept.toPlainString() + ", received"));
        }
        if (line.unitPrice() != null
                && (line.unitPrice().signum() < 0
                        || line.unitPrice().stripTrailingZeros().scale() > Quantity.SCALE)) {
            problems.add(new Violation(at + "unitPrice", "is negative or has more than four decimals"));
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (line.promisedOn() != null && line.promisedOn().isBefore(today)) {
            problems.add(new Violation(at + "promisedOn", "is in the past"));
        }
    }

    private List<OrderChange> apply(PurchaseOrder order, OrderChangeRequest request, Actor by) {
        order.revision++;
        List<OrderChange> made = new ArrayList<>();
        for (var wanted : request.lines()) {
            var line = order.line(wanted.line());
            var before = terms(line);
            var after = new OrderChange.Terms(
                    Objects.requireNonNullElse(wanted.quantity(), before.quantity()),
                    Objects.requireNonNullElse(wanted.unitPrice(), before.unitPrice()),
                    wanted.promisedOn() == null ? before.promisedOn() : wanted.promisedOn());
            set(line, after);
            made.add(new OrderChange(
                    order.number,
                    order.revision,
                    line.line,
                    after.quantity().signum() == 0 ? DELETED : CHANGED,
                    before,
                    after,
                    String.valueOf(request.reason()),
                    by.id(),
                    clock.instant()));
        }
        return made;
    }

    private static OrderChange.Terms terms(PurchaseOrderLine line) {
        return new OrderChange.Terms(line.ordered.minus(line.cancelled).value(), line.unitPrice, line.promisedOn);
    }

    /** More than was ordered raises what is ordered; less cancels the rest. */
    private static void set(PurchaseOrderLine line, OrderChange.Terms terms) {
        var quantity = new Quantity(terms.quantity());
        if (quantity.compareTo(line.ordered) > 0) {
            line.ordered = quantity;
        }
        line.cancelled = line.ordered.minus(quantity);
        line.unitPrice = terms.unitPrice();
        line.promisedOn = terms.promisedOn();
    }

    /** Sends the change. Returns when an answer is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant send(RequisitionNumber number) {
        var order = orders.lockOf(number).orElseThrow();
        order.answerDueAt = masterData.calendar(Region.EMEA).plusBusinessDays(clock.instant(), DAYS_TO_ANSWER);
        orders.save(order);
        outbox.put(new OutboundMessage(
                order.number + ":change:" + order.revision, "supplier", "order-change", order.number));
        return order.answerDueAt;
    }

    /** Whether the supplier takes the change as it is; then the order may be done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean judge(RequisitionNumber number) {
        var order = orders.lockOf(number).orElseThrow();
        boolean taken = order.takenAsAsked();
        if (taken) {
            orderSettling.check(order);
        }
        return taken;
    }

    /** Takes the buyer's answer to a supplier who does not take the change as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void review(RequisitionNumber number, boolean accepted) {
        var order = orders.lockOf(number).orElseThrow();
        if (accepted) {
            if ("RE".equals(order.answer)) {
                throw new InvalidInput("accepted", "A rejection cannot be accepted; bring the order back as it was");
            }
            var before = order.total();
            order.lines.forEach(PurchaseOrderLine::takeOffer);
            requireNotDearer(order, before);
        } else {
            changes.of(order.number, order.revision).forEach(it -> set(order.line(it.line()), it.before()));
            order.lines.forEach(PurchaseOrderLine::forgetOffer);
        }
        order.revision++;
        order.answer = "AP";
        orders.save(order);
        goodsReceiving.awaitAnew(order);
        outbox.put(new OutboundMessage(
                order.number + ":order:" + order.revision, "supplier", "purchase-order", order.number));
    }

    /** What was approved is not exceeded by changing it afterwards. */
    private static void requireNotDearer(PurchaseOrder order, Money before) {
        if (order.total().compareTo(before) > 0) {
            throw new Refused(order.number + " would cost " + order.total() + " instead of " + before
                    + "; what is needed beside it is asked for anew");
        }
    }
}
