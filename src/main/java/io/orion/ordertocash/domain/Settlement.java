package io.orion.ordertocash.domain;

import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.ledger.OpenItemSettled;
import io.orion.ledger.Party;
import io.orion.ordertocash.SalesOrderNumber;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out that an order is done: nothing left to deliver, nothing left to invoice, nothing left to pay. */
@Service
public class Settlement {

    private final SalesOrders orders;
    private final InvoiceStore invoices;
    private final Amendments amendments;
    private final Ledger ledger;
    private final ProcessInstances processes;
    private final Disputing disputing;
    private final WritingOff writingOff;
    private final DeliveryStops stops;
    private final Clock clock;

    Settlement(
            SalesOrders orders,
            InvoiceStore invoices,
            Amendments amendments,
            Ledger ledger,
            ProcessInstances processes,
            Disputing disputing,
            WritingOff writingOff,
            DeliveryStops stops,
            Clock clock) {
        this.orders = orders;
        this.invoices = invoices;
        this.amendments = amendments;
        this.ledger = ledger;
        this.processes = processes;
        this.disputing = disputing;
        this.writingOff = writingOff;
        this.stops = stops;
        this.clock = clock;
    }

    /** Tells the order's process when everything is delivered and paid. */
    void check(SalesOrder order) {
        if (!order.isOver()
                && !order.isBeingCancelled()
                && order.row().confirmedAt != null
                && order.isFulfilled()
                && isPaid(order.number())
                && (order.row().changes == 0 || amendments.open(order.number()).isEmpty())) {
            processes.orderSettled(order.number());
        }
    }

    private boolean isPaid(SalesOrderNumber number) {
        return invoices.of(number).stream()
                .allMatch(invoice -> ledger.openItem(invoice.number())
                        .map(OpenItem::isSettled)
                        .orElse(true));
    }

    /** An invoice is paid: its collection ends, and perhaps its order. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OpenItemSettled settled) {
        var invoice = invoices.state(settled.document());
        if (invoice.isEmpty() || settled.party().kind() != Party.Kind.CUSTOMER) {
            return;
        }
        invoices.settled(settled.document(), clock.instant());
        if (invoice.get().dispute() != null) {
            disputing.paid(invoice.get().dispute());
        }
        if (invoice.get().writeOff() != null) {
            writingOff.paid(invoice.get().writeOff());
        }
        if (invoice.get().deliveryStop()) {
            stops.changed(invoice.get().customer());
        }
        processes.receivableSettled(settled.document());
        check(orders.get(invoice.get().order()));
    }
}
