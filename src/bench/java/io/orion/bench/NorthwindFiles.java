package io.orion.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The files of the Northwind sample database, and the orders in them as Orion takes them: docs/northwind.md. */
final class NorthwindFiles {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PRICE_DECIMALS = 4;
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("Argentina", "AR"),
            Map.entry("Austria", "AT"),
            Map.entry("Belgium", "BE"),
            Map.entry("Brazil", "BR"),
            Map.entry("Canada", "CA"),
            Map.entry("Denmark", "DK"),
            Map.entry("Finland", "FI"),
            Map.entry("France", "FR"),
            Map.entry("Germany", "DE"),
            Map.entry("Ireland", "IE"),
            Map.entry("Italy", "IT"),
            Map.entry("Mexico", "MX"),
            Map.entry("Norway", "NO"),
            Map.entry("Poland", "PL"),
            Map.entry("Portugal", "PT"),
            Map.entry("Spain", "ES"),
            Map.entry("Sweden", "SE"),
            Map.entry("Switzerland", "CH"),
            Map.entry("UK", "GB"),
            Map.entry("USA", "US"),
            Map.entry("Venezuela", "VE"));

    private final Path folder;

    NorthwindFiles(Path folder) {
        this.folder = folder;
    }

    /** One line of an order. */
    record Line(int line, String sku, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountPercent) {

        /** What the line is worth by the file alone, to the cent. */
        BigDecimal net() {
            var share = HUNDRED.subtract(discountPercent).divide(HUNDRED);
            return quantity.multiply(unitPrice).multiply(share).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** One order, with the names of the fields of {@code POST /api/order-to-cash/sales-orders}. */
    record Order(
            String customer,
            String customerReference,
            String currency,
            Map<String, String> deliverTo,
            List<Line> lines) {

        BigDecimal net() {
            return lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    List<Order> orders() throws IOException {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (CSVRecord row : read("order_details")) {
            var of = lines.computeIfAbsent(row.get("order_id"), any -> new ArrayList<>());
            of.add(line(of.size() + 1, row));
        }
        var orders = new ArrayList<Order>();
        for (CSVRecord row : read("orders")) {
            orders.add(order(row, Objects.requireNonNull(lines.get(row.get("order_id")))));
        }
        return orders;
    }

    /** Prices and discounts are single-precision numbers there: 9.80000019 is 9.80, 0.150000006 is 15 %. */
    private static Line line(int number, CSVRecord row) {
        return new Line(
                number,
                "NW-" + row.get("product_id"),
                new BigDecimal(row.get("quantity")),
                new BigDecimal(row.get("unit_price")).setScale(PRICE_DECIMALS, RoundingMode.HALF_UP),
                new BigDecimal(row.get("discount")).multiply(HUNDRED).setScale(PRICE_DECIMALS, RoundingMode.HALF_UP));
    }

    private static Order order(CSVRecord row, List<Line> lines) {
        var deliverTo = new LinkedHashMap<String, String>();
        put(deliverTo, "name", row.get("ship_name"));
        put(deliverTo, "street", row.get("ship_address").replace("\\n", ", "));
        put(deliverTo, "city", row.get("ship_city"));
        put(deliverTo, "postalCode", row.get("ship_postal_code"));
        put(deliverTo, "country", Objects.requireNonNull(COUNTRIES.get(row.get("ship_country"))));
        return new Order(row.get("customer_id"), "NW-" + row.get("order_id"), "EUR", deliverTo, lines);
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value);
        }
    }

    /** What all orders need of each product. */
    static Map<String, BigDecimal> demand(List<Order> orders) {
        Map<String, BigDecimal> demand = new TreeMap<>();
        orders.forEach(
                order -> order.lines().forEach(line -> demand.merge(line.sku(), line.quantity(), BigDecimal::add)));
        return demand;
    }

    byte[] file(String kind) throws IOException {
        return Files.readAllBytes(folder.resolve(kind + ".csv"));
    }

    /** The products as they were in 1996: none is discontinued yet. */
    byte[] productsOf1996() throws IOException {
        var text = new StringBuilder();
        for (String row :
                new String(file("products"), StandardCharsets.UTF_8).lines().toList()) {
            text.append(row.endsWith(",1") ? row.substring(0, row.length() - 1) + "0" : row)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<CSVRecord> read(String kind) throws IOException {
        try (var reader = Files.newBufferedReader(folder.resolve(kind + ".csv"));
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.getRecords();
        }
    }
}
