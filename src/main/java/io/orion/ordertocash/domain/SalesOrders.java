package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import io.orion.ordertocash.SalesOrderNumber;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stored orders.
 *
 * <p>Within one transaction an order is read once, under a lock, and written once, before the commit: steps of a
 * process that run one after the other work on the same object.
 */
public interface SalesOrders {

    SalesOrderNumber nextNumber(int year);

    /** Stores a new order; a customer reference that the customer used before is refused. */
    void add(SalesOrder order);

    /** Reads and locks an order; what is changed on it is written before the transaction commits. */
    SalesOrder get(SalesOrderNumber number);

    /** Reads an order without a lock, to show it. */
    Optional<SalesOrder> find(SalesOrderNumber number);

    /** Ties an order to its process, once. Returns false when it already has one or does not exist. */
    boolean claimProcess(SalesOrderNumber number, String processInstanceId);

    /** Whether the customer has another order under this reference that was not rejected. */
    boolean hasReference(String customer, String customerReference, SalesOrderNumber except);

    /** The customer's order under its own reference; a rejected or cancelled one only where there is no other. */
    Optional<SalesOrderNumber> byReference(String customer, String customerReference);

    /** Locks the customer's credit until the end of the transaction. Call before {@link #committed}. */
    void lockCredit(String customer);

    /** What the customer's other orders will still be invoiced, tax included, where credit was granted. */
    Money committed(String customer, SalesOrderNumber except, Currency currency);

    /** The same of orders that are paid in advance and confirmed. */
    Money committedPrepaid(String customer, SalesOrderNumber except, Currency currency);

    /** Orders that wait to be corrected, oldest first. */
    List<SalesOrderNumber> inCorrection();

    /** Orders of the customer that wait for a decision on credit, oldest first. */
    List<SalesOrderNumber> onHold(String customer);

    /** Confirmed orders with something left to promise of these articles in this warehouse, first confirmed first. */
    List<SalesOrderNumber> backordered(String warehouse, List<String> skus);

    /** Numbers of orders, newest first, after the given one. */
    List<SalesOrderNumber> list(@Nullable String after, @Nullable String customer, int most);

    /** The order's number and those of everything that serves it: approval, deliveries, billing documents, invoices. */
    List<String> documents(SalesOrderNumber number);

    /** Numbers of all orders after the given one, oldest first. */
    List<SalesOrderNumber> all(@Nullable String after, int most);

    /** Orders of the customer that wait to be paid in advance, oldest first. */
    List<SalesOrderNumber> awaitingPrepayment(String customer);
}
