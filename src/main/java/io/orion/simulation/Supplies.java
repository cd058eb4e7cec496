package io.orion.simulation;

import io.orion.inventory.ReceiptLine;
import io.orion.kernel.BusinessCalendar;
import io.orion.kernel.Quantity;
import io.orion.masterdata.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Stock is looked at every week; what runs low comes back after weeks, some of it too late. */
final class Supplies {

    private static final double LOW = 0.45;
    private static final int SHORTEST_DAYS = 6;
    private static final int LONGEST_DAYS = 24;

    private final Doors doors;
    private final Assortment assortment;
    private final BusinessCalendar calendar;
    private final Time time;
    private final Dice dice;
    private final TreeMap<LocalDate, Map<String, Map<String, Long>>> underway = new TreeMap<>();
    private final TreeMap<String, Long> ordered = new TreeMap<>();
    private int receipts;

    Supplies(Doors doors, Assortment assortment, BusinessCalendar calendar, Time time, Dice dice) {
        this.doors = doors;
        this.assortment = assortment;
        this.calendar = calendar;
        this.time = time;
        this.dice = dice;
    }

    /** Fills warehouses in which nothing lies. */
    void open() {
        assortment.targets().forEach((warehouse, targets) -> {
            var available = doors.inventory().available(warehouse, targets.keySet());
            if (available.values().stream().allMatch(Quantity::isZero)) {
                receive(warehouse, targets);
            }
        });
    }

    /** Orders what is low, to what shall lie there, and once more where nothing is left. */
    void review() {
        var today = time.today();
        assortment.targets().forEach((warehouse, targets) -> {
            var available = doors.inventory().available(warehouse, targets.keySet());
            targets.forEach((sku, target) -> {
                long lies = available.getOrDefault(sku, Quantity.ZERO).value().longValue();
                long coming = ordered.getOrDefault(warehouse + " " + sku, 0L);
                if (lies + coming < target * LOW) {
                    var roll = dice.of(today + warehouse + sku);
                    var arrives = calendar.onOrAfter(today.plusDays(roll.between(SHORTEST_DAYS, LONGEST_DAYS)));
                    long quantity = target - lies + (lies == 0 ? target : 0);
                    underway.computeIfAbsent(arrives, day -> new TreeMap<>())
                            .computeIfAbsent(warehouse, key -> new TreeMap<>())
                            .merge(sku, quantity, Long::sum);
                    ordered.merge(warehouse + " " + sku, quantity, Long::sum);
                }
            });
        });
    }

    /** Brings in what arrives today. */
    void arrive() {
        for (var due = underway.firstEntry();
                due != null && !due.getKey().isAfter(time.today());
                due = underway.firstEntry()) {
            underway.remove(due.getKey());
            due.getValue().forEach((warehouse, goods) -> {
                receive(warehouse, goods);
                goods.forEach((sku, quantity) -> ordered.merge(warehouse + " " + sku, -quantity, Long::sum));
            });
        }
    }

    private void receive(String warehouse, Map<String, Long> goods) {
        receipts++;
        String receipt = String.format(Locale.ROOT, "GR-SIM-%05d", receipts);
        List<ReceiptLine> lines = new ArrayList<>();
        goods.forEach((sku, quantity) -> lines.add(line(receipt, assortment.product(sku), quantity)));
        doors.transaction()
                .executeWithoutResult(status -> doors.inventory().receive(receipt, warehouse, time.today(), lines));
    }

    private static ReceiptLine line(String receipt, Product product, long quantity) {
        List<String> serials = product.serialTracked()
                ? LongStream.rangeClosed(1, quantity)
                        .mapToObj(n -> String.format(Locale.ROOT, "%s-%s-%04d", product.sku(), receipt, n))
                        .toList()
                : List.of();
        return new ReceiptLine(product.sku(), Quantity.of(quantity), product.standardCost(), serials);
    }
}
