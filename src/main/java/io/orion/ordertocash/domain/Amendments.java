package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.util.List;
import java.util.Optional;

/** The stored wishes to change orders. */
public interface Amendments {

    /** Stores a new one. */
    void add(Amendment amendment);

    void save(Amendment amendment);

    /** The one that is not decided yet. */
    Optional<Amendment> open(SalesOrderNumber order);

    /** All of an order, oldest first. */
    List<Amendment> of(SalesOrderNumber order);
}
