package io.orion.ordertocash.persistence;

import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.SalesOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The orders that one transaction works on: read and locked once, written once before the commit.
 *
 * <p>A process runs many steps in one transaction. Without this each would read the order again and write it again.
 */
final class LoadedOrders implements TransactionSynchronization {

    private final SalesOrderTable table;
    private final Map<SalesOrderNumber, Loaded> orders = new LinkedHashMap<>();

    private record Loaded(SalesOrder order, SalesOrderTable.Stored stored) {}

    private LoadedOrders(SalesOrderTable table) {
        this.table = table;
    }

    static LoadedOrders current(SalesOrderTable table) {
        var bound = (LoadedOrders) TransactionSynchronizationManager.getResource(table);
        if (bound == null) {
            bound = new LoadedOrders(table);
            TransactionSynchronizationManager.registerSynchronization(bound);
            TransactionSynchronizationManager.bindResource(table, bound);
        }
        return bound;
    }

    void put(SalesOrder order) {
        orders.put(order.number(), new Loaded(order, table.stored(order)));
    }

    Optional<SalesOrder> get(SalesOrderNumber number, Supplier<Optional<SalesOrder>> load) {
        var loaded = orders.get(number);
        if (loaded != null) {
            return Optional.of(loaded.order());
        }
        var found = load.get();
        found.ifPresent(this::put);
        return found;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        orders.values().forEach(loaded -> table.update(loaded.order(), Objects.requireNonNull(loaded.stored())));
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(table);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(table, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(table);
    }
}
