package io.orion.simulation;

import io.orion.kernel.Quantity;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterRecord;
import io.orion.masterdata.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is sold where, and who buys: the master data that a run goes by. */
final class Assortment {

    private static final int PAGE = 200;
    private static final BigDecimal USUAL_MARKUP = new BigDecimal("2.2");
    private static final long FIRST_STOCK = 40;

    private final Doors doors;
    private final List<Customer> customers;
    private final Map<String, Product> products = new TreeMap<>();
    private final Map<String, Map<String, Long>> targets = new TreeMap<>();
    private final Map<String, List<Product>> cheapestFirst = new HashMap<>();

    Assortment(Doors doors) {
        this.doors = doors;
        this.customers = keys(doors, "customers").stream()
                .flatMap(number -> doors.masterData().customer(number).stream())
                .filter(customer -> customer.blockReason() == null)
                .toList();
        products.putAll(doors.masterData().products(keys(doors, "products")));
        products.values().removeIf(product -> product.blockReason() != null);
        if (customers.isEmpty() || products.isEmpty()) {
            throw new IllegalStateException("There are no customers or no products to simulate with");
        }
        customers.stream().map(this::warehouseOf).distinct().sorted().forEach(this::open);
    }

    private static List<String> keys(Doors doors, String kind) {
        return all(doors, kind).map(MasterRecord::key).toList();
    }

    /** All records of a kind, whatever is the matter with them. */
    static Stream<MasterRecord> all(Doors doors, String kind) {
        List<MasterRecord> all = new ArrayList<>();
        var page = doors.records().page(kind, null, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = doors.records().page(kind, null, all.get(all.size() - 1).key(), PAGE);
        }
        return all.stream();
    }

    /** What lies there at the beginning is what shall lie there; where nothing does, some of everything. */
    private void open(String warehouse) {
        var stocked = products.values().stream()
                .filter(Product::stocked)
                .map(Product::sku)
                .toList();
        Map<String, Quantity> available = doors.inventory().available(warehouse, stocked);
        boolean empty = available.values().stream().allMatch(Quantity::isZero);
        Map<String, Long> here = new TreeMap<>();
        for (String sku : stocked) {
            long lies = available.getOrDefault(sku, Quantity.ZERO).value().longValue();
            if (empty || lies > 0) {
                here.put(sku, empty ? FIRST_STOCK : lies);
            }
        }
        targets.put(warehouse, here);
        cheapestFirst.put(
                warehouse,
                products.values().stream()
                        .filter(product -> !product.stocked() || here.containsKey(product.sku()))
                        .sorted(Comparator.comparing(Assortment::about).thenComparing(Product::sku))
                        .toList());
    }

    List<Customer> customers() {
        return customers;
    }

    Product product(String sku) {
        var product = products.get(sku);
        if (product == null) {
            throw new IllegalArgumentException("Not sold: " + sku);
        }
        return product;
    }

    String warehouseOf(Customer customer) {
        return doors.masterData().warehouseFor(customer.region());
    }

    /** How much of each product shall lie in each warehouse. */
    Map<String, Map<String, Long>> targets() {
        return targets;
    }

    /** Products of which one costs about this much at most; the cheapest where none is so cheap. */
    List<Product> upTo(Customer customer, BigDecimal price) {
        var all = cheapestFirst.getOrDefault(warehouseOf(customer), List.of());
        var affordable = all.stream()
                .filter(product -> about(product).compareTo(price) <= 0)
                .toList();
        return affordable.isEmpty() ? all.subList(0, 1) : affordable;
    }

    private static BigDecimal about(Product product) {
        return product.standardCost().amount().multiply(USUAL_MARKUP);
    }
}
