package io.orion.ordertocash.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.DisputeRequest;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderChange;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.SalesOrderView;
import io.orion.ordertocash.WriteOffRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OrderToCashService implements OrderToCash {

    private final OrderIntake intake;
    private final Cancelling cancelling;
    private final AmendmentIntake changes;
    private final Disputing disputing;
    private final WritingOff writingOff;
    private final DeliveryStops stops;
    private final SalesOrders orders;
    private final OrderTracker tracker;
    private final ProcessInstances processes;

    OrderToCashService(
            OrderIntake intake,
            Cancelling cancelling,
            AmendmentIntake changes,
            Disputing disputing,
            WritingOff writingOff,
            DeliveryStops stops,
            SalesOrders orders,
            OrderTracker tracker,
            ProcessInstances processes) {
        this.intake = intake;
        this.cancelling = cancelling;
        this.changes = changes;
        this.disputing = disputing;
        this.writingOff = writingOff;
        this.stops = stops;
        this.orders = orders;
        this.tracker = tracker;
        this.processes = processes;
    }

    @Override
    @Transactional
    public SalesOrderNumber accept(SalesOrderRequest request, Actor by) {
        var number = intake.register(request, by);
        processes.startOrder(number);
        return number;
    }

    @Override
    @Transactional
    public int change(SalesOrderNumber number, SalesOrderChange change, Actor by) {
        return changes.ask(number, change, by);
    }

    @Override
    @Transactional
    public void cancel(SalesOrderNumber number, String reason, Actor by) {
        cancelling.ask(number, reason, by);
    }

    @Override
    @Transactional
    public String dispute(String invoice, DisputeRequest request, Actor by) {
        return disputing.open(invoice, request, by);
    }

    @Override
    @Transactional
    public void releaseDeliveryStop(SalesOrderNumber number, String reason, Actor by) {
        stops.release(number, reason, by);
    }

    @Override
    @Transactional
    public String writeOff(String invoice, WriteOffRequest request, Actor by) {
        return writingOff.ask(invoice, request, by);
    }

    @Override
    @Transactional(readOnly = true)
    public SalesOrderView view(SalesOrderNumber number) {
        return orders.find(number)
                .map(tracker::view)
                .orElseThrow(() -> new UnknownRecord("sales order", number.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SalesOrderView> list(@Nullable SalesOrderNumber after, @Nullable String customer, int limit) {
        return orders.list(after == null ? null : after.value(), customer, limit).stream()
                .flatMap(number -> orders.find(number).stream())
                .map(tracker::view)
                .toList();
    }
}
