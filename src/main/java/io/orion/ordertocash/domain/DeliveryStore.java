package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.util.List;
import java.util.Optional;

/** The stored deliveries. */
public interface DeliveryStore {

    String nextNumber(int year);

    void add(Delivery delivery);

    /** Reads and locks a delivery. */
    Delivery get(String number);

    /** Reads a delivery without a lock, to show it. */
    Optional<Delivery> find(String number);

    void save(Delivery delivery);

    List<Delivery> of(SalesOrderNumber order);
}
