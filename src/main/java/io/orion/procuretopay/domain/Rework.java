package io.orion.procuretopay.domain;

import io.orion.approval.Approvals;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.procuretopay.RequisitionNumber;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Needs that were refused: made better, or given up; and needs and orders that are cancelled. */
@Service
public class Rework {

    private final Requisitions requisitions;
    private final PurchaseOrders orders;
    private final GoodsReceipts receipts;
    private final Budgets budgets;
    private final Approvals approvals;
    private final ProcurementProcesses processes;
    private final Outbox outbox;
    private final Clock clock;

    Rework(
            Requisitions requisitions,
            PurchaseOrders orders,
            GoodsReceipts receipts,
            Budgets budgets,
            Approvals approvals,
            ProcurementProcesses processes,
            Outbox outbox,
            Clock clock) {
        this.requisitions = requisitions;
        this.orders = orders;
        this.receipts = receipts;
        this.budgets = budgets;
        this.approvals = approvals;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes the requester's answer to a refusal.
     *
     * @param reworked false gives the need up
     * @param quantities {@code <line>=<quantity>} for what is changed; 0 drops a line
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean rework(
            RequisitionNumber number,
            boolean reworked,
            @Nullable String quantities,
            @Nullable String purpose,
            Actor by) {
        var requisition = requisitions.get(number);
        if (!requisition.requestedBy.equals(by.id())) {
            throw new Refused("Only " + requisition.requestedBy + ", who asked, reworks " + number);
        }
        if (!reworked) {
            requisition.endReason = "Given up by " + by.id();
            requisitions.save(requisition);
            return false;
        }
        var changed = Written.quantities("quantities", quantities);
        for (var line : requisition.lines) {
            var quantity = changed.remove(line.line);
            line.quantity = quantity == null ? line.quantity : quantity;
        }
        Written.refuseLeft("quantities", number.value(), changed);
        requisition.lines.removeIf(line -> line.quantity.isZero());
        if (requisition.lines.isEmpty()) {
            throw new InvalidInput("quantities", "leaves nothing; give the need up instead");
        }
        if (purpose != null) {
            requisition.purpose = purpose;
        }
        requisition.reworkReason = null;
        requisitions.save(requisition);
        return true;
    }

    /** Ends a need that was refused and gives its budget back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(RequisitionNumber number) {
        var requisition = requisitions.get(number);
        var reason = requisition.endReason != null ? requisition.endReason : requisition.reworkReason;
        requisition.end(reason == null ? "Refused" : reason, clock.instant());
        budgets.release(number);
        requisitions.save(requisition);
        outbox.put(new OutboundMessage(number + ":refused", "people", ProcurementNotices.REFUSED, number.value()));
    }

    /** Takes a need back from its approvers, to make it better. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(RequisitionNumber number, Actor by) {
        var requisition = requisitions.get(number);
        requisition.requireOpen();
        if (!by.id().equals(requisition.requestedBy)) {
            throw new Refused("Only " + requisition.requestedBy + ", who asked, withdraws " + number);
        }
        if (orders.of(number).isPresent() || !approvals.withdraw(number.value())) {
            throw new Refused(number + " is not in approval");
        }
        requisition.reworkReason = "Withdrawn by " + by.id();
        requisitions.save(requisition);
    }

    /** Asks for the cancellation; the process undoes what was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(RequisitionNumber number, String reason, Actor by) {
        var requisition = requisitions.get(number);
        requisition.requireOpen();
        orders.lockOf(number).filter(PurchaseOrder::anythingReceived).ifPresent(order -> {
            throw new Refused("Goods of " + order.number + " have been received; send them back instead");
        });
        if (!by.id().equals(requisition.requestedBy)
                && !by.id().equals(requisition.orderedBy)
                && !by.groups().contains("buyer")) {
            throw new Refused("Only " + requisition.requestedBy + " or a buyer cancels " + number);
        }
        requisition.endReason = "Cancelled by " + by.id() + ": " + reason;
        requisitions.save(requisition);
        processes.cancelled(number);
        approvals.drop(number.value());
    }

    /** Gives back the budget, voids the awaited receipts and tells a supplier who has the order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(RequisitionNumber number) {
        var requisition = requisitions.get(number);
        var now = clock.instant();
        orders.lockOf(number).ifPresent(order -> {
            order.cancelledAt = now;
            order.lines.forEach(line -> {
                line.cancelled = line.cancelled.plus(line.outstanding());
                line.announced = Quantity.ZERO;
            });
            orders.save(order);
            receipts.of(order.number).stream()
                    .filter(receipt -> receipt.postedAt == null && receipt.voidedAt == null)
                    .forEach(receipt -> {
                        receipt.voidedAt = now;
                        receipts.save(receipt);
                        processes.receiptCancelled(receipt.number);
                    });
            if (order.sentAt != null) {
                outbox.put(new OutboundMessage(
                        order.number + ":cancellation", "supplier", "order-cancellation", order.number));
            }
        });
        budgets.release(number);
        requisition.end(requisition.endReason == null ? "Cancelled" : requisition.endReason, now);
        requisitions.save(requisition);
    }
}
