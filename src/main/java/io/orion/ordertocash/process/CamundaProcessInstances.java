package io.orion.ordertocash.process;

import io.orion.engine.Processes;
import io.orion.messaging.Inbox;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.ProcessInstances;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one class that starts and wakes the processes of order to cash. */
@Component
class CamundaProcessInstances implements ProcessInstances {

    private final Processes processes;
    private final Inbox inbox;

    CamundaProcessInstances(Processes processes, Inbox inbox) {
        this.processes = processes;
        this.inbox = inbox;
    }

    @Override
    public void startOrder(SalesOrderNumber order) {
        processes.start("orderToCash", order.value(), Map.of());
    }

    @Override
    public void startDelivery(String delivery) {
        processes.start("fulfilShipment", delivery, Map.of());
    }

    @Override
    public void startBilling(String billing) {
        processes.start("billDocument", billing, Map.of());
    }

    @Override
    public void startCollection(String invoice) {
        processes.start("collectReceivable", invoice, Map.of());
    }

    @Override
    public void startDispute(String dispute) {
        processes.start("resolveDispute", dispute, Map.of());
    }

    @Override
    public void disputeSettled(String dispute) {
        inbox.signal("resolveDispute.settled", dispute);
    }

    @Override
    public void startWriteOff(String writeOff) {
        processes.start("writeOffReceivable", writeOff, Map.of());
    }

    @Override
    public void writeOffSettled(String writeOff) {
        inbox.signal("writeOffReceivable.settled", writeOff);
    }

    @Override
    public void startReturn(String number) {
        processes.start("returnToCredit", number, Map.of());
    }

    @Override
    public void orderSettled(SalesOrderNumber order) {
        inbox.signal("orderToCash.settled", order.value());
    }

    @Override
    public void changeAsked(SalesOrderNumber order) {
        inbox.signal("orderToCash.changeAsked", order.value());
    }

    @Override
    public void orderCancelled(SalesOrderNumber order) {
        inbox.signal("orderToCash.cancelled", order.value());
    }

    @Override
    public void deliveryStopped(String delivery) {
        inbox.signal("fulfilShipment.stopped", delivery);
    }

    @Override
    public void receivableSettled(String invoice) {
        inbox.signal("collectReceivable.settled", invoice);
    }

    @Override
    public void masterDataChanged(List<SalesOrderNumber> orders) {
        inbox.signalLater("orderToCash.masterDataChanged", keys(orders));
    }

    @Override
    public void creditFactsChanged(SalesOrderNumber order) {
        inbox.signalLater("orderToCash.creditFactsChanged", List.of(order.value()));
    }

    @Override
    public void prepaymentReceived(SalesOrderNumber order) {
        inbox.signalLater("orderToCash.prepaymentReceived", List.of(order.value()));
    }

    @Override
    public void stockArrived(List<SalesOrderNumber> orders) {
        inbox.signalLater("orderToCash.stockArrived", keys(orders));
    }

    /** The order looks again at what it can deliver, as it does when stock arrives. */
    @Override
    public void deliveriesMayGoOn(List<SalesOrderNumber> orders) {
        inbox.signalLater("orderToCash.stockArrived", keys(orders));
    }

    private static List<String> keys(List<SalesOrderNumber> orders) {
        return orders.stream().map(SalesOrderNumber::value).toList();
    }
}
