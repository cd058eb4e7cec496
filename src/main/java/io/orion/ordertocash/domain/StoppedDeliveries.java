package io.orion.ordertocash.domain;

import io.orion.kernel.Actor;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries that do not leave: their goods are open on the order again, and go back to their place. */
@Service
public class StoppedDeliveries {

    private final DeliveryStore deliveries;
    private final ProcessInstances processes;
    private final Clock clock;

    StoppedDeliveries(DeliveryStore deliveries, ProcessInstances processes, Clock clock) {
        this.deliveries = deliveries;
        this.processes = processes;
        this.clock = clock;
    }

    /** Dissolves a delivery that has not left. Its process ends, once picked goods are put back. */
    void stop(SalesOrder order, String number) {
        var delivery = deliveries.get(number);
        delivery.requireOpen();
        for (Delivery.Line line : delivery.lines) {
            var orderLine = order.line(line.line);
            orderLine.inDelivery = orderLine.inDelivery.minus(line.shipped());
        }
        delivery.voidedAt = clock.instant();
        deliveries.save(delivery);
        processes.deliveryStopped(delivery.number);
    }

    /** Whether goods of a delivery that was stopped lie packed or picked somewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasToPutBack(String delivery) {
        var stopped = deliveries.get(delivery);
        return stopped.pickedAt != null && stopped.hasPicked();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(String number, Actor by) {
        var delivery = deliveries.get(number);
        delivery.putBackAt = clock.instant();
        delivery.putBackBy = by.id();
        deliveries.save(delivery);
    }
}
