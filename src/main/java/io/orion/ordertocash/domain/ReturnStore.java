package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored returns. */
public interface ReturnStore {

    String nextNumber(int year);

    void add(CustomerReturn it);

    /** Reads and locks a return. */
    CustomerReturn get(String number);

    /** Reads a return without a lock, to show it. */
    Optional<CustomerReturn> find(String number);

    /** Stores what was decided, and receipts with their findings. */
    void save(CustomerReturn it);

    List<CustomerReturn> of(SalesOrderNumber order);

    /** Numbers, newest first, after the given one. */
    List<String> list(@Nullable String after, @Nullable SalesOrderNumber order, int most);

    /** Numbers of all returns after the given one, oldest first. */
    List<String> all(@Nullable String after, int most);
}
