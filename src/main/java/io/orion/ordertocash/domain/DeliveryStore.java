package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.util.List;

/** The stored deliveries. */
public interface DeliveryStore {

    String nextNumber(int year);

    void add(Delivery delivery);

    /** Reads and locks a delivery. */
    Delivery get(String number);

    void save(Delivery delivery);

    List<Delivery> of(SalesOrderNumber order);
}
