package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.time.Instant;
import java.util.List;

/** Which invoices keep a customer's orders from being delivered, and who let an order go all the same. */
public interface DeliveryStopStore {

    /** Notes what a dunning says. Returns whether that is new. */
    boolean set(String invoice, boolean stop);

    /** Invoices that stop an order: dunned that far, open, not in dispute, and not released for it. Oldest first. */
    List<String> stopping(SalesOrderNumber order, String customer);

    void release(SalesOrderNumber order, List<String> invoices, String by, Instant at, String reason);

    /** Confirmed orders of the customer with something left to put on a delivery, first confirmed first. */
    List<SalesOrderNumber> undelivered(String customer);

    /** Says of the customer's confirmed orders that what they wait for may have changed. */
    void touchOrders(String customer);
}
