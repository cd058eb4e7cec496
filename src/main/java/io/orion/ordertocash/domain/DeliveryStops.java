package io.orion.ordertocash.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.ordertocash.SalesOrderNumber;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps goods back from customers who are dunned so far that the table {@code decideDunning} stops their deliveries.
 * It follows from facts: it ends when the invoice is paid or disputed, and comes back when the dispute is rejected.
 */
@Service
public class DeliveryStops {

    private static final int LONGEST_REASON = 500;

    private final DeliveryStopStore stops;
    private final SalesOrders orders;
    private final ProcessInstances processes;
    private final Clock clock;

    DeliveryStops(DeliveryStopStore stops, SalesOrders orders, ProcessInstances processes, Clock clock) {
        this.stops = stops;
        this.orders = orders;
        this.processes = processes;
        this.clock = clock;
    }

    /** Why an order gets nothing now, such as {@code Delivery stop: INV-2026-000001 overdue}; empty when it may. */
    Optional<String> reason(SalesOrder order) {
        return stops.stopping(order.number(), order.customer()).stream()
                .findFirst()
                .map(invoice -> "Delivery stop: " + invoice + " overdue");
    }

    /** Refuses to take goods for an order whose customer is stopped. */
    void requireNone(SalesOrder order) {
        reason(order).ifPresent(why -> {
            throw new Refused(why + "; it goes on when that is paid or disputed, or credit releases " + order.number());
        });
    }

    /** Takes what a dunning says. */
    void dunned(InvoiceState invoice, boolean stop) {
        if (stops.set(invoice.number(), stop)) {
            changed(invoice.customer());
        }
    }

    /** What stopped the customer's orders may have ended or begun: those that may leave now go on by themselves. */
    void changed(String customer) {
        stops.touchOrders(customer);
        var waiting = stops.undelivered(customer);
        if (!waiting.isEmpty()) {
            processes.deliveriesMayGoOn(waiting);
        }
    }

    /**
     * Lets one order go in spite of what is overdue now.
     *
     * @throws Refused when nothing stops it, or the person entered the order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(SalesOrderNumber number, String reason, Actor by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
        var order = orders.get(number);
        if (order.row().enteredBy.equals(by.id())) {
            throw new Refused(by.id() + " entered " + number + " and cannot release its delivery stop");
        }
        var invoices = order.row().customer == null ? null : stops.stopping(number, order.customer());
        if (invoices == null || invoices.isEmpty()) {
            throw new Refused(number + " is under no delivery stop");
        }
        stops.release(number, invoices, by.id(), clock.instant(), reason.strip());
        changed(order.customer());
    }
}
