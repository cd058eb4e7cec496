package io.orion.inventory;

import static io.orion.inventory.Warehouse.HAM;
import static io.orion.inventory.Warehouse.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.testing.OrionTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real threads, real transactions, all let go at once. */
@OrionTest
class InventoryConcurrencyIT {

    @Autowired
    Warehouse warehouse;

    @Autowired
    Inventory inventory;

    @AfterEach
    void stockIsSound() {
        warehouse.assertSound();
    }

    @Test
    void twentyOrdersForTenUnitsGetTen() throws Exception {
        var sku = warehouse.product(10, "1.00");
        var order = number("SO");

        var held = atOnce(20, i -> warehouse.reserve(order, i, sku, 1));

        assertThat(held.stream().filter(Quantity::isPositive)).hasSize(10);
        assertThat(warehouse.level(sku).available()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void theSameLineReservedByManyHoldsOnce() throws Exception {
        var sku = warehouse.product(100, "1.00");
        var order = number("SO");

        var held = atOnce(12, i -> warehouse.reserve(order, 1, sku, 7));

        assertThat(held).containsOnly(Quantity.of(7));
        assertThat(warehouse.level(sku).reserved()).isEqualTo(Quantity.of(7));
    }

    @RepeatedTest(5)
    void ordersWithCrossedLinesDoNotBlockEachOther() throws Exception {
        var first = warehouse.product(1000, "1.00");
        var second = warehouse.product(1000, "1.00");

        var held = atOnce(
                12,
                i -> warehouse.inTransaction(() -> inventory.reserve(HAM, crossed(number("SO"), i, first, second))));

        assertThat(held).hasSize(12).allSatisfy(lines -> assertThat(lines).hasSize(2));
        assertThat(warehouse.level(first).reserved()).isEqualTo(Quantity.of(36));
    }

    @Test
    void theSameReceiptSentByManyArrivesOnce() throws Exception {
        var sku = number("SKU");
        var receipt = number("GR");

        atOnce(8, i -> {
            warehouse.receive(receipt, sku, 5, "2.00");
            return i;
        });

        assertThat(warehouse.level(sku).onHand()).isEqualTo(Quantity.of(5));
    }

    @Test
    void theSameIssueSentByManyLeavesOnce() throws Exception {
        var sku = warehouse.product(10, "2.00");
        var order = number("SO");
        var issue = number("DN");
        warehouse.reserve(order, 1, sku, 6);

        var costs = atOnce(8, i -> warehouse.issue(issue, order, 1, sku, 6));

        assertThat(costs).containsOnly(costs.get(0));
        assertThat(warehouse.level(sku).onHand()).isEqualTo(Quantity.of(4));
    }

    @Test
    void aSerialNumberLeavesOnce() throws Exception {
        var sku = number("SKU");
        var order = number("SO");
        warehouse.receive(number("GR"), sku, 2, "9.00", "S1", "S2");
        warehouse.reserve(order, 1, sku, 1);
        warehouse.reserve(order, 2, sku, 1);

        var left = atOnce(2, i -> {
            try {
                warehouse.issue(number("DN"), order, i + 1, sku, 1, "S1");
                return 1;
            } catch (Refused e) {
                return 0;
            }
        });

        assertThat(left).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void receiptsOfNewProductsDoNotBlockReservationsOfThem() throws Exception {
        var skus = List.of(number("A"), number("B"), number("C"));

        atOnce(12, i -> {
            var sku = skus.get(i % 3);
            warehouse.receive(number("GR"), sku, 5, "2.00");
            return warehouse.inTransaction(() ->
                    inventory.reserve(HAM, crossed(number("SO"), i, sku, skus.get((i + 1) % 3))));
        });

        assertThat(skus)
                .allSatisfy(sku -> assertThat(warehouse.level(sku).onHand()).isEqualTo(Quantity.of(20)));
    }

    private static List<ReservationLine> crossed(String order, int i, String first, String second) {
        var one = new ReservationLine(order, 1, i % 2 == 0 ? first : second, Quantity.of(3));
        var two = new ReservationLine(order, 2, i % 2 == 0 ? second : first, Quantity.of(3));
        return List.of(one, two);
    }

    private static <T> List<T> atOnce(int count, IntFunction<T> work) throws Exception {
        var barrier = new CyclicBarrier(count);
        var threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                calls.add(() -> {
                    barrier.await(10, TimeUnit.SECONDS);
                    return work.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (var result : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
