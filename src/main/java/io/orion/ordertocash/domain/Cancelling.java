package io.orion.ordertocash.domain;

import io.orion.approval.Approvals;
import io.orion.kernel.Actor;
import io.orion.kernel.TypedText;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.ordertocash.SalesOrderNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes whole orders back, as long as nothing has left: the process undoes what it did, all of it or nothing, and ends
 * with the customer told.
 */
@Service
public class Cancelling {

    private static final int LONGEST_REASON = 500;

    private final SalesOrders orders;
    private final DeliveryStore deliveries;
    private final StoppedDeliveries stopped;
    private final Amendments amendments;
    private final Promising promising;
    private final Approvals approvals;
    private final ProcessInstances processes;
    private final Outbox outbox;
    private final Clock clock;

    Cancelling(
            SalesOrders orders,
            DeliveryStore deliveries,
            StoppedDeliveries stopped,
            Amendments amendments,
            Promising promising,
            Approvals approvals,
            ProcessInstances processes,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.stopped = stopped;
        this.amendments = amendments;
        this.promising = promising;
        this.approvals = approvals;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks for it; from now on nothing of the order leaves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(SalesOrderNumber number, String reason, Actor by) {
        var why = TypedText.require("reason", reason, LONGEST_REASON);
        orders.get(number).askToCancel(why, by.id(), clock.instant());
        processes.orderCancelled(number);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseCredit(SalesOrderNumber number) {
        orders.get(number).releaseCredit();
    }

    /** The customer does not have to pay any more; money that came stays theirs, on account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawPrepayment(SalesOrderNumber number) {
        orders.get(number).row().prepaymentDueOn = null;
        outbox.put(new OutboundMessage(
                number + ":prepayment-withdrawn", "customer", "prepayment-withdrawal", number.value()));
    }

    /** Dissolves the deliveries that have not left. Their processes end, once picked goods are put back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopDeliveries(SalesOrderNumber number) {
        var order = orders.get(number);
        for (Delivery planned : deliveries.of(number)) {
            if (planned.isOpen()) {
                stopped.stop(order, planned.number);
            }
        }
    }

    /** All of it, also what deliveries hold: those are stopped before or after. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseReservation(SalesOrderNumber number) {
        promising.release(orders.get(number));
    }

    /** Ends the order, when everything is undone, and tells the customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(SalesOrderNumber number) {
        var order = orders.get(number);
        approvals.drop(number.value());
        amendments.open(number).ifPresent(open -> {
            open.decide(false, "The order was cancelled", clock.instant());
            amendments.save(open);
        });
        order.findProblems(List.of());
        order.cancelRemainder();
        order.close(clock.instant());
        outbox.put(new OutboundMessage(
                number + ":order-response:cancelled", "customer", "order-response", number.value()));
    }
}
