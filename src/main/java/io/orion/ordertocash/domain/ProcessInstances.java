package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.util.List;

/** The running processes of order to cash, as the domain starts and wakes them. */
public interface ProcessInstances {

    void startOrder(SalesOrderNumber order);

    void startDelivery(String delivery);

    void startBilling(String billing);

    void startCollection(String invoice);

    void startDispute(String dispute);

    /** What was disputed is paid. */
    void disputeSettled(String dispute);

    void startWriteOff(String writeOff);

    /** What was to be written off is paid. */
    void writeOffSettled(String writeOff);

    void startReturn(String number);

    /** Everything is delivered and paid. */
    void orderSettled(SalesOrderNumber order);

    /** Somebody asks for a change of the order. */
    void changeAsked(SalesOrderNumber order);

    /** Somebody took the order back. */
    void orderCancelled(SalesOrderNumber order);

    /** The delivery will not leave. */
    void deliveryStopped(String delivery);

    /** The invoice has nothing left to pay. */
    void receivableSettled(String invoice);

    /** What the problems of these orders speak of may be known now. */
    void masterDataChanged(List<SalesOrderNumber> orders);

    /** Credit would be decided otherwise now. */
    void creditFactsChanged(SalesOrderNumber order);

    /** What kept these orders from being delivered is over, for those at least that find it so. */
    void deliveriesMayGoOn(List<SalesOrderNumber> orders);

    void prepaymentReceived(SalesOrderNumber order);

    /** More can be promised; taken up in this order, each in a transaction of its own, after this one. */
    void stockArrived(List<SalesOrderNumber> orders);
}
