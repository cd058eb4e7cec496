package io.orion.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Short words for tests that move goods. Every number it gives out is new. */
@TestComponent
public class Warehouse {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final String HAM = "HAM";

    @Autowired
    Inventory inventory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    static String number(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    String product(long quantity, String unitCost) {
        var sku = number("SKU");
        receive(number("GR"), sku, quantity, unitCost);
        return sku;
    }

    void receive(String receipt, String sku, long quantity, String unitCost, String... serials) {
        run(() -> inventory.receive(
                receipt,
                HAM,
                DAY,
                List.of(new ReceiptLine(sku, Quantity.of(quantity), Money.of(unitCost, "EUR"), List.of(serials)))));
    }

    Quantity reserve(String document, int line, String sku, long wanted) {
        return inTransaction(() -> inventory
                .reserve(HAM, List.of(new ReservationLine(document, line, sku, Quantity.of(wanted))))
                .get(0)
                .held());
    }

    Money issue(String issue, String document, int line, String sku, long quantity, String... serials) {
        return inTransaction(() -> inventory.issue(
                issue, HAM, DAY, List.of(new IssueLine(document, line, sku, Quantity.of(quantity), List.of(serials)))));
    }

    void release(String document, int line, long keep) {
        run(() -> inventory.release(document, line, Quantity.of(keep)));
    }

    void adjust(String document, String sku, long counted) {
        run(() -> inventory.adjust(document, HAM, sku, Quantity.of(counted), "stock-taking"));
    }

    StockLevel level(String sku) {
        return inventory.levels(sku).get(0);
    }

    void assertSound() {
        assertThat(jdbc.sql("select what from inventory.violation")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
